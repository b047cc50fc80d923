using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Reprise.Remotes;

namespace Reprise.S3;

/// <summary>
/// A remote in a bucket of an S3 service. Every file is sent in one request: then it is there as a whole or not at all, and a sender that is killed
/// leaves no parts behind that somebody would have to clear away.
/// </summary>
internal sealed class S3Remote : IRemoteFiles
{
    /// <summary>What one request may carry.</summary>
    public const long Largest = 5L << 30;

    private const int Attempts = 3;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private readonly AmazonS3Client _client;
    private readonly Faults _faults;
    private readonly TimeSpan _patience;
    private readonly string _bucket;
    private readonly string _prefix;

    // A few services cannot publish on a condition.
    private volatile bool _conditional = true;

    /// <summary>Opens a bucket; nothing is sent yet.</summary>
    /// <param name="address">Which.</param>
    /// <param name="patience">How long a request may be silent; by default half a minute.</param>
    public S3Remote(RemoteAddress address, TimeSpan? patience = null)
    {
        (_bucket, _prefix, _patience) = (address.Bucket, address.Prefix, patience ?? TimeSpan.FromSeconds(30));
        Address = address.ToString();
        _faults = new Faults(Address, _bucket, Service.EndpointOf(address) ?? "Amazon S3", _patience);

        try
        {
            _client = Service.Open(address);
        }
        catch (Exception exception) when (Faults.Explains(exception) || exception is ArgumentException or UriFormatException)
        {
            throw _faults.Of(exception);
        }
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public int Lanes => 16;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, long>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        var found = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var wanted = names.ToHashSet(StringComparer.Ordinal);

        // Names are spread over 256 folders by their digests, so that this stays quick in a bucket that many share.
        var folders = wanted.GroupBy(name => name[..(name.LastIndexOf('/') + 1)]).Select(folder => folder.Count() == 1 ? folder.Single() : folder.Key);
        await Parallel.ForEachAsync(folders, new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = cancel }, async (folder, cancelled) =>
        {
            foreach (var (name, size) in await ListAsync(folder, cancelled))
            {
                if (wanted.Contains(name)) found[name] = size;
            }
        });

        return found;
    }

    /// <inheritdoc/>
    public async Task<bool> PutAsync(string name, string file, bool replace, CancellationToken cancel)
    {
        if (new FileInfo(file).Length is var size && size > Largest)
        {
            throw new RemoteException(
                Codes.TooLargeForRemote, $"{name} has {Reports.Amount.Bytes(size)}, and S3 takes {Reports.Amount.Bytes(Largest)} in one request. Take a folder as -p:Remote for this tree.");
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PutOnceAsync(name, file, onlyNew: !replace && _conditional, cancel);
            }
            catch (AmazonServiceException exception) when (exception.StatusCode == HttpStatusCode.NotImplemented && _conditional)
            {
                _conditional = false;
            }
            catch (AmazonServiceException exception) when (exception.StatusCode == HttpStatusCode.Conflict && attempt < Attempts)
            {
                // Somebody publishes the same name at this moment; in the next one it is there.
                await Task.Delay(s_pause, cancel);
            }
            catch (Exception exception) when (Faults.Explains(exception) && !cancel.IsCancellationRequested)
            {
                throw _faults.Of(exception);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<bool> GetAsync(string name, string target, long longest, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await GetOnceAsync(name, target, longest, cancel);
            }
            catch (RemoteException exception) when (exception.Code == Codes.RemoteUnreachable && attempt < Attempts)
            {
                // The SDK repeats a request that was not answered, but not one whose answer broke off.
                await Task.Delay(s_pause, cancel);
            }
        }
    }

    /// <inheritdoc/>
    public Task LookAsync(CancellationToken cancel) => AskAsync(
        heard => _client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _bucket, Prefix = _prefix, MaxKeys = 1 }, heard), cancel);

    /// <inheritdoc/>
    public async Task TryWritingAsync(CancellationToken cancel)
    {
        var key = $"{_prefix}tmp/{Guid.NewGuid():N}";
        await AskAsync(heard => _client.PutObjectAsync(new PutObjectRequest { BucketName = _bucket, Key = key, ContentBody = "" }, heard), cancel);
        await AskAsync(heard => _client.DeleteObjectAsync(_bucket, key, heard), cancel);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<bool> PutOnceAsync(string name, string file, bool onlyNew, CancellationToken cancel)
    {
        using var silence = new Silence(_patience, cancel);
        var request = new PutObjectRequest { BucketName = _bucket, Key = _prefix + name, FilePath = file, ContentType = "application/octet-stream" };
        if (onlyNew) request.IfNoneMatch = "*";
        request.StreamTransferProgress += (_, _) => silence.Heard();

        try
        {
            await _client.PutObjectAsync(request, silence.Token);
            return true;
        }
        catch (AmazonServiceException exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }

    private async Task<bool> GetOnceAsync(string name, string target, long longest, CancellationToken cancel)
    {
        using var silence = new Silence(_patience, cancel);

        try
        {
            using var response = await _client.GetObjectAsync(_bucket, _prefix + name, silence.Token);
            await using var body = new HeardStream(response.ResponseStream, silence);
            await RemoteStream.SaveAsync(body, target, longest, _faults.Of, cancel);
            return true;
        }
        catch (AmazonServiceException exception) when (exception.ErrorCode == "NoSuchKey")
        {
            return false;
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException or InvalidDataException)
        {
            throw _faults.Of(exception);
        }
        catch (OperationCanceledException exception) when (!cancel.IsCancellationRequested)
        {
            throw _faults.Of(exception);
        }
    }

    private async Task<List<(string Name, long Size)>> ListAsync(string prefix, CancellationToken cancel)
    {
        var found = new List<(string, long)>();
        var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = _prefix + prefix };

        for (var more = true; more;)
        {
            var page = await AskAsync(heard => _client.ListObjectsV2Async(request, heard), cancel);
            found.AddRange((page.S3Objects ?? []).Select(entry => (entry.Key[_prefix.Length..], entry.Size ?? 0)));
            request.ContinuationToken = page.NextContinuationToken;
            more = page.IsTruncated == true;
        }

        return found;
    }

    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        using var silence = new Silence(_patience, cancel);

        try
        {
            return await ask(silence.Token);
        }
        catch (Exception exception) when (Faults.Explains(exception) && !cancel.IsCancellationRequested)
        {
            throw _faults.Of(exception);
        }
    }
}
