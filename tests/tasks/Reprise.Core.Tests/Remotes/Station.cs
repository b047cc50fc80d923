using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Locks;
using Reprise.Remotes;
using Reprise.Store;

namespace Reprise.Core.Tests.Remotes;

/// <summary>A checkout as far as pushing and pulling see it: a cache, and the locks of what was made.</summary>
internal sealed class Station : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Station()
    {
        Memory = DigestMemory.Open(_folder["digests"]);
        Store = new ObjectStore(Cache, Memory);
        Runs = new RunCache(Cache);
    }

    public string Cache => _folder["cache"];

    public DigestMemory Memory { get; }

    public ObjectStore Store { get; }

    public RunCache Runs { get; }

    public List<StageLock> Locks { get; } = [];

    /// <summary>Runs a stage that makes one folder.</summary>
    public CachedRun Make(string stage, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files) _folder.Write($"made/{path}", text);
        var tree = Tree.Of(_folder["made"], Memory);
        Store.Deposit(_folder["made"], tree);
        Directory.Delete(_folder["made"], recursive: true);

        var run = new CachedRun(stage, new Fingerprint([FingerprintEntry.Arg("stage", stage)]), [new CachedOut("out", $"artifacts/{stage}/", tree)]);
        Runs.Save(run);
        Locks.Add(LockOf(run));
        return run;
    }

    public static StageLock LockOf(CachedRun run) => new()
    {
        Stage = run.Stage,
        Fingerprint = run.Fingerprint.Digest,
        Program = Sha256Digest.OfText("program"),
        Outs = run.Outs.ToDictionary(made => made.Path, made => LockContent.Of(made.Tree)),
    };

    public async Task<(string Line, Push Push)> PushAsync(IRemoteFiles remote, CancellationToken cancel = default)
    {
        var push = new Push(new RemoteCache(remote, Cache), Runs, Store, _ => { });
        return (await push.SendAsync(Locks, [], cancel), push);
    }

    public async Task<(string Line, Pull Pull)> PullAsync(IRemoteFiles remote, IReadOnlyCollection<StageLock> locks, CancellationToken cancel = default)
    {
        var pull = new Pull(new RemoteCache(remote, Cache), Runs, Store, Memory, _ => { });
        return (await pull.FetchAsync(locks, cancel), pull);
    }

    /// <summary>Whether all that a lock names could be restored here.</summary>
    public bool Has(StageLock made) => Runs.Find(made.Fingerprint) is { } run && RunCache.IsComplete(run, Store);

    /// <summary>Files of the cache that belong to nothing.</summary>
    public string[] Leftovers() => Directory.Exists(Path.Combine(Cache, "tmp")) ? Directory.GetFileSystemEntries(Path.Combine(Cache, "tmp")) : [];

    public void Dispose() => _folder.Dispose();
}
