using Amazon.S3.Model;
using Reprise.Remotes;

namespace Reprise.S3.Tests;

/// <summary>A bucket of a real gateway as a place for files. The credentials are those of the test's own process.</summary>
[Trait("Tier", "heavy")]
public sealed class BucketTests(Ceph ceph) : IClassFixture<Ceph>, IDisposable
{
    private readonly Scratch _scratch = new();

    [CephFact]
    public async Task OfThirtyTwoPushersOfTheSameFileOneWinsAndAllEndWell()
    {
        using var remotes = new Remotes(await OpenAsync(), 32, ceph);
        var file = _scratch.Write("file", new byte[200_000]);
        const string Name = "objects/ab/cd";

        var won = await Task.WhenAll(remotes.All.Select(remote => Task.Run(() => remote.PutAsync(Name, file, replace: false, CancellationToken.None))));

        won.Count(first => first).ShouldBe(1);
        (await remotes.All[0].FindAsync([Name], CancellationToken.None))[Name].ShouldBe(200_000);
    }

    [CephFact]
    public async Task FilesAreFoundAmongThousandsWithTheirSizesAndFetchedAgain()
    {
        var address = await OpenAsync();
        using var remote = Open(address);
        var names = Enumerable.Range(0, 1_100).Select(number => $"objects/{number % 3:x2}/{number:x4}").ToList();
        var file = _scratch.Write("file", [1, 2, 3]);
        await Parallel.ForEachAsync(names, async (name, cancel) => await remote.PutAsync(name, file, replace: false, cancel));

        var found = await remote.FindAsync([.. names, "objects/00/none", "runs/00/none.json"], CancellationToken.None);

        found.Count.ShouldBe(1_100);
        found.Values.Distinct().ShouldBe([3]);
        var target = Path.Combine(_scratch.Root, "target");
        (await remote.GetAsync(names[5], target, 3, CancellationToken.None)).ShouldBeTrue();
        File.ReadAllBytes(target).ShouldBe([1, 2, 3]);
        (await remote.GetAsync("objects/00/none", target, 3, CancellationToken.None)).ShouldBeFalse();
        // Another prefix of the same bucket is another remote.
        using var other = Open(RemoteAddress.Parse($"s3://{address.Bucket}/other", ceph.Endpoint, "/"));
        (await other.FindAsync(names, CancellationToken.None)).ShouldBeEmpty();
    }

    [CephFact]
    public async Task NoMoreIsFetchedThanWasPromised()
    {
        using var remote = Open(await OpenAsync());
        await remote.PutAsync("a", _scratch.Write("file", new byte[1_000_000]), replace: false, CancellationToken.None);
        var target = Path.Combine(_scratch.Root, "target");

        (await remote.GetAsync("a", target, 10, CancellationToken.None)).ShouldBeTrue();

        new FileInfo(target).Length.ShouldBe(11);
    }

    [CephFact]
    public async Task TryingToWriteLeavesNothing()
    {
        var address = await OpenAsync();
        using var remote = Open(address);

        await remote.LookAsync(CancellationToken.None);
        await remote.TryWritingAsync(CancellationToken.None);

        using var client = ceph.Client();
        (await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = address.Bucket })).S3Objects.ShouldBeNull();
    }

    [CephFact]
    public async Task AGatewayThatIsSilentIsGivenUpAfterAWhile()
    {
        var address = await OpenAsync();
        // Nobody reads what this socket gets.
        using var deaf = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        deaf.Start();
        var silent = RemoteAddress.Parse(address.ToString(), $"http://{deaf.LocalEndpoint}", "/");
        using var remote = new S3Remote(silent, TimeSpan.FromSeconds(1));

        var fault = await Should.ThrowAsync<RemoteException>(() => remote.LookAsync(CancellationToken.None));

        fault.Code.ShouldBe(Codes.RemoteUnreachable);
        fault.Message.ShouldContain("did not answer for 1 s");
    }

    public void Dispose() => _scratch.Dispose();

    private static S3Remote Open(RemoteAddress address)
    {
        Credentials.Set(Ceph.Key, Ceph.Secret);
        return new S3Remote(address);
    }

    private async Task<RemoteAddress> OpenAsync() => RemoteAddress.Parse($"s3://{await ceph.BucketAsync()}/team", ceph.Endpoint, "/");

    /// <summary>Several clients, as several machines would have them.</summary>
    private sealed class Remotes : IDisposable
    {
        public Remotes(RemoteAddress address, int count, Ceph _) => All = [.. Enumerable.Range(0, count).Select(_ => Open(address))];

        public IReadOnlyList<S3Remote> All { get; }

        public void Dispose()
        {
            foreach (var remote in All) remote.Dispose();
        }
    }
}
