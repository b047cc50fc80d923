using Reprise.Locks;
using Reprise.Remotes;

namespace Reprise.Tasks;

/// <summary>Sends what the locks of this tree name, as far as a remote lacks it.</summary>
public sealed class PushResults : TransferTask
{
    /// <summary>Whether every run of the cache is sent, also those that no lock names.</summary>
    public bool All { get; set; }

    private protected override async Task<string> MoveAsync(IReadOnlyList<StageLock> locks, Cache cache, CancellationToken cancel)
    {
        var push = new Push(cache.There, cache.Runs, cache.Store, Say);
        var line = await push.SendAsync(locks, All ? cache.Runs.All() : [], cancel);
        foreach (var finding in push.Findings) Report(finding);
        return line;
    }
}
