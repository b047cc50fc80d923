using Reprise.Files;
using Reprise.Store;

namespace Reprise.Remotes;

/// <summary>Store and run cache of a remote, under the names they have in a checkout. What comes from there is believed only as far as its digest goes.</summary>
/// <param name="files">The remote.</param>
/// <param name="cache">The cache of this checkout; what is fetched lies below it until it is found sound.</param>
internal sealed class RemoteCache(IRemoteFiles files, string cache)
{
    // A run of a hundred thousand files has a text of about 20 MB.
    private const long LongestRun = 256 << 20;

    private readonly string _scratch = Path.Combine(Path.GetFullPath(cache), "tmp");

    /// <summary>The remote.</summary>
    public IRemoteFiles Files => files;

    /// <summary>The name of an object.</summary>
    public static string ObjectName(string digest) => Sha256Digest.PathBelow("objects", digest);

    /// <summary>The name of a run.</summary>
    public static string RunName(string fingerprint) => Sha256Digest.PathBelow("runs", fingerprint) + ".json";

    /// <summary>The run of a fingerprint; null where the remote knows none.</summary>
    /// <exception cref="RemoteException">The remote cannot be asked, or its answer is no run of this fingerprint.</exception>
    public async Task<CachedRun?> FindRunAsync(string fingerprint, CancellationToken cancel)
    {
        using var fetched = new Scrap(_scratch);
        if (!await files.GetAsync(RunName(fingerprint), fetched.Path, LongestRun, cancel)) return null;

        try
        {
            var run = CachedRunText.Read(await File.ReadAllTextAsync(fetched.Path, cancel));
            if (run.Fingerprint.Digest != fingerprint) throw new FormatException($"it is about {run.Fingerprint.Digest}");
            return RunCheck.Unsound(run) is { } problem ? throw Refused(fingerprint, problem) : run;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw Refused(fingerprint, $"it cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Publishes a run as it is known here, whatever a build has made of its entry in the cache meanwhile: the objects of this one were sent.</summary>
    /// <returns>False where the remote had one already, which stays.</returns>
    public async Task<bool> SendRunAsync(CachedRun run, CancellationToken cancel)
    {
        using var text = new Scrap(_scratch);
        await File.WriteAllTextAsync(text.Path, CachedRunText.Write(run), cancel);
        return await files.PutAsync(RunName(run.Fingerprint.Digest), text.Path, replace: false, cancel);
    }

    /// <summary>Fetches an object into a store.</summary>
    /// <exception cref="RemoteException">The remote cannot be asked, lacks the object, or has something else under its name.</exception>
    public async Task FetchAsync(TreeEntry entry, ObjectStore store, DigestMemory memory, CancellationToken cancel)
    {
        using var fetched = new Scrap(_scratch);
        if (!await files.GetAsync(ObjectName(entry.Digest), fetched.Path, entry.Size, cancel)) throw Wrong(entry, "is not there, though a run there promises it");

        var actual = memory.DigestOf(fetched.Path);
        if (actual != entry.Digest) throw Wrong(entry, $"does not have the content its name promises but {Sha256Digest.Short(actual)}…, so it was not taken");

        // The run that promises it is not covered by the digest of the object.
        var length = new FileInfo(fetched.Path).Length;
        if (length != entry.Size) throw Wrong(entry, $"has {length} bytes, and a run there promises {entry.Size}, so it was not taken");

        store.Add(fetched.Path, entry.Digest);
    }

    /// <summary>Says that a run of the remote is not to be used.</summary>
    public RemoteException Refused(string fingerprint, string why) => new(
        Codes.RemoteRunRefused, $"The run {RunName(fingerprint)} of {files.Address} was not taken: {why}. Delete it there, and push it again from where it was made.");

    private RemoteException Wrong(TreeEntry entry, string what) => new(
        Codes.RemoteObjectRefused, $"The object {ObjectName(entry.Digest)} of {files.Address} {what}. Delete it there, and push it again from where it was made.");

    /// <summary>A file that is gone when it was not moved away.</summary>
    private sealed class Scrap : IDisposable
    {
        public Scrap(string folder)
        {
            Directory.CreateDirectory(folder);
            Path = System.IO.Path.Combine(folder, AtomicFile.UniqueName());
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}
