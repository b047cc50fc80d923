using Reprise.Locks;
using Reprise.Remotes;

namespace Reprise.Tasks;

/// <summary>Fetches what the locks of this tree name into its cache, from where a build restores it.</summary>
public sealed class PullResults : TransferTask
{
    private protected override async Task<string> MoveAsync(IReadOnlyList<StageLock> locks, Cache cache, CancellationToken cancel)
    {
        var pull = new Pull(cache.There, cache.Runs, cache.Store, cache.Memory, Say);
        var line = await pull.FetchAsync(locks, cancel);
        foreach (var finding in pull.Findings) Report(finding);
        return line;
    }
}
