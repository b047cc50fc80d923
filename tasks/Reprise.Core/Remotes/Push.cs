using Reprise.Files;
using Reprise.Locks;
using Reprise.Reports;
using Reprise.Store;

namespace Reprise.Remotes;

/// <summary>
/// Sends runs and their objects to a remote that lacks them: all objects first, so that a run is never there without what it promises, and a second
/// push after a broken one sends the rest.
/// </summary>
/// <param name="remote">Where to.</param>
/// <param name="runs">The runs of this checkout.</param>
/// <param name="store">Their objects.</param>
/// <param name="say">Gets lines for whoever waits.</param>
internal sealed class Push(RemoteCache remote, RunCache runs, ObjectStore store, Action<string> say)
{
    private readonly IRemoteFiles _files = remote.Files;

    /// <summary>What went wrong without ending it.</summary>
    public List<RemoteException> Findings { get; } = [];

    /// <summary>Sends the runs that some locks name.</summary>
    /// <param name="locks">The locks.</param>
    /// <param name="others">More runs, whatever the locks say.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The closing line.</returns>
    public async Task<string> SendAsync(IReadOnlyCollection<StageLock> locks, IEnumerable<CachedRun> others, CancellationToken cancel)
    {
        var named = locks.Select(made => (Lock: made, Run: Find(made))).ToList();
        var all = named.Select(pair => pair.Run).OfType<CachedRun>().Concat(others.Where(run => RunCache.IsComplete(run, store))).DistinctBy(run => run.Fingerprint.Digest).ToList();

        await MissAsync([.. named.Where(pair => pair.Run is null).Select(pair => pair.Lock)], cancel);
        var (objects, bytes, there) = await SendObjectsAsync(all, cancel);
        var sent = await SendRunsAsync(all, cancel);

        return $"push: sent {Amount.Of(objects, "object")} ({Amount.Bytes(bytes)}) and {Amount.Of(sent, "run")} to {_files.Address}; {Amount.Of(there, "object")} and {Amount.Of(all.Count - sent, "run")} were there";
    }

    private CachedRun? Find(StageLock made) =>
        Sha256Digest.IsDigest(made.Fingerprint) && runs.Find(made.Fingerprint) is { } run && RunCheck.IsOf(run, made) && RunCache.IsComplete(run, store) ? run : null;

    private async Task MissAsync(IReadOnlyList<StageLock> missing, CancellationToken cancel)
    {
        if (missing.Count == 0) return;

        var names = missing.Select(made => made.Fingerprint).Where(Sha256Digest.IsDigest).Select(RemoteCache.RunName).Distinct();
        var there = await _files.FindAsync([.. names], cancel);
        // A lock that was copied under another name speaks of its stage twice.
        var lost = missing
            .Where(made => !Sha256Digest.IsDigest(made.Fingerprint) || !there.ContainsKey(RemoteCache.RunName(made.Fingerprint)))
            .Select(made => made.Stage)
            .Distinct()
            .ToList();
        if (lost.Count == 0) return;

        Findings.Add(new RemoteException(
            Codes.RemoteLacks,
            $"The locks of {Lost(lost)} name runs that neither this cache nor {_files.Address} has, so they were not sent. Build these stages first, or pull them from where they are."));
    }

    private async Task<(int Sent, long Bytes, int There)> SendObjectsAsync(List<CachedRun> all, CancellationToken cancel)
    {
        var objects = all.SelectMany(run => run.Outs).SelectMany(made => made.Tree.Entries).DistinctBy(entry => entry.Digest).ToDictionary(entry => RemoteCache.ObjectName(entry.Digest));
        var there = await _files.FindAsync(objects.Keys, cancel);
        // What has another size was never whole, for instance after a power failure there.
        var lacking = objects.Where(entry => !there.TryGetValue(entry.Key, out var size) || size != entry.Value.Size).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        var (sent, bytes) = (0, 0L);

        if (lacking.Count > 0) say($"push: {Amount.Of(lacking.Count, "object")} ({Amount.Bytes(lacking.Sum(entry => entry.Value.Size))}) to {_files.Address}");
        await new Haul("push", _files.Lanes, say).MoveAsync(
            lacking,
            entry => entry.Value.Size,
            async (entry, cancelled) =>
            {
                // Somebody else may send the same meanwhile: then theirs stays.
                if (!await _files.PutAsync(entry.Key, store.PathOf(entry.Value.Digest), replace: there.ContainsKey(entry.Key), cancelled)) return;
                Interlocked.Increment(ref sent);
                Interlocked.Add(ref bytes, entry.Value.Size);
            },
            cancel);

        return (sent, bytes, objects.Count - sent);
    }

    private async Task<int> SendRunsAsync(List<CachedRun> all, CancellationToken cancel)
    {
        var there = await _files.FindAsync([.. all.Select(run => RemoteCache.RunName(run.Fingerprint.Digest))], cancel);
        var sent = 0;
        var haul = new Haul("push", _files.Lanes, _ => { });

        await haul.MoveAsync(all, _ => 0, async (run, cancelled) =>
        {
            if (!there.ContainsKey(RemoteCache.RunName(run.Fingerprint.Digest)) && await remote.SendRunAsync(run, cancelled)) Interlocked.Increment(ref sent);
            else await CompareAsync(run, cancelled);
        }, cancel);

        Findings.AddRange(haul.Refused.OrderBy(finding => finding.Message, StringComparer.Ordinal));
        return sent;
    }

    /// <summary>Equal inputs must give equal outs, wherever they were computed.</summary>
    private async Task CompareAsync(CachedRun run, CancellationToken cancel)
    {
        if (await remote.FindRunAsync(run.Fingerprint.Digest, cancel) is not { } theirs) return;

        var outs = theirs.Outs.ToDictionary(made => made.Path, made => made.Tree.Digest, StringComparer.Ordinal);
        var other = run.Outs.Select(made => made.Path).Where(path => !outs.TryGetValue(path, out var digest) || digest != run.Outs.First(made => made.Path == path).Tree.Digest).ToList();
        if (other.Count == 0) return;

        throw new RemoteException(
            Codes.RemoteDiffers,
            $"{_files.Address} has a run of stage '{run.Stage}' from the same inputs with other outs than here: {string.Join(", ", other)}. Theirs stays. Look for what its program reads or draws without declaring it; to have yours there, delete {RemoteCache.RunName(run.Fingerprint.Digest)} and push again.");
    }

    private static string Lost(List<string> stages) =>
        string.Join(", ", stages.Take(3)) + (stages.Count > 3 ? $" and {stages.Count - 3} more" : "");
}
