using System.Collections.Concurrent;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Reports;
using Reprise.Store;

namespace Reprise.Remotes;

/// <summary>Fetches runs that locks name, with their objects, into the cache of this checkout; a run enters it when all it promises is there and sound.</summary>
/// <param name="remote">Where from.</param>
/// <param name="runs">The runs of this checkout.</param>
/// <param name="store">Their objects.</param>
/// <param name="memory">Knows the digests of unchanged files.</param>
/// <param name="say">Gets lines for whoever waits.</param>
internal sealed class Pull(RemoteCache remote, RunCache runs, ObjectStore store, DigestMemory memory, Action<string> say)
{
    private readonly IRemoteFiles _files = remote.Files;

    /// <summary>What went wrong without ending it.</summary>
    public List<RemoteException> Findings { get; } = [];

    /// <summary>Fetches what some locks name and the cache lacks.</summary>
    /// <returns>The closing line.</returns>
    public async Task<string> FetchAsync(IReadOnlyCollection<StageLock> locks, CancellationToken cancel)
    {
        var wanted = locks.Where(made => !IsHere(made)).ToList();
        var found = await FindAsync(wanted, cancel);
        var (objects, bytes) = await FetchObjectsAsync(found, cancel);

        var whole = found.Where(run => RunCache.IsComplete(run, store)).ToList();
        foreach (var run in whole) runs.Save(run);

        return $"pull: fetched {Amount.Of(objects, "object")} ({Amount.Bytes(bytes)}) and {Amount.Of(whole.Count, "run")} from {_files.Address}; {Amount.Of(locks.Count - wanted.Count, "run")} of {Amount.Of(locks.Count, "lock")} were here";
    }

    /// <summary>Fetches the objects of runs that the store lacks.</summary>
    /// <returns>How many, and their bytes.</returns>
    public async Task<(int Objects, long Bytes)> FetchObjectsAsync(IReadOnlyCollection<CachedRun> found, CancellationToken cancel)
    {
        var lacking = found
            .SelectMany(run => run.Outs)
            .SelectMany(made => made.Tree.Entries)
            .DistinctBy(entry => entry.Digest)
            .Where(entry => !store.IsIntact(entry.Digest))
            .OrderBy(entry => entry.Digest, StringComparer.Ordinal)
            .ToList();
        var (objects, bytes) = (0, 0L);
        var haul = new Haul("pull", _files.Lanes, say);

        await haul.MoveAsync(
            lacking,
            entry => entry.Size,
            async (entry, cancelled) =>
            {
                await remote.FetchAsync(entry, store, memory, cancelled);
                Interlocked.Increment(ref objects);
                Interlocked.Add(ref bytes, entry.Size);
            },
            cancel);

        Findings.AddRange(haul.Refused.OrderBy(finding => finding.Message, StringComparer.Ordinal));
        return (objects, bytes);
    }

    private bool IsHere(StageLock made) =>
        Sha256Digest.IsDigest(made.Fingerprint) && runs.Find(made.Fingerprint) is { } run && RunCheck.IsOf(run, made) && RunCache.IsComplete(run, store);

    private async Task<IReadOnlyList<CachedRun>> FindAsync(IReadOnlyCollection<StageLock> wanted, CancellationToken cancel)
    {
        var found = new ConcurrentBag<CachedRun>();
        var absent = new ConcurrentBag<string>();
        var haul = new Haul("pull", _files.Lanes, _ => { });

        await haul.MoveAsync(wanted, _ => 0, async (made, cancelled) =>
        {
            var run = Sha256Digest.IsDigest(made.Fingerprint) ? await remote.FindRunAsync(made.Fingerprint, cancelled) : null;
            if (run is null) absent.Add(made.Stage);
            else if (RunCheck.Problem(run, made) is { } problem) throw remote.Refused(made.Fingerprint, problem);
            else if (!RunCheck.IsOf(run, made)) throw Differs(made);
            else found.Add(run);
        }, cancel);

        Findings.AddRange(haul.Refused.OrderBy(finding => finding.Message, StringComparer.Ordinal));
        if (!absent.IsEmpty) Findings.Add(Lacks([.. absent.Order(StringComparer.Ordinal)]));
        return [.. found.OrderBy(run => run.Fingerprint.Digest, StringComparer.Ordinal)];
    }

    private RemoteException Differs(StageLock made) => new(
        Codes.RemoteDiffers,
        $"{_files.Address} has a run of stage '{made.Stage}' from the same inputs with other outs than its lock names, so it was not taken. Look for what its program reads or draws without declaring it.");

    private RemoteException Lacks(string[] stages) => new(
        Codes.RemoteLacks,
        $"{_files.Address} has no run for the locks of {string.Join(", ", stages.Take(3))}{(stages.Length > 3 ? $" and {stages.Length - 3} more" : "")}; a build runs these stages. Push them from where they were made.");
}
