using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;
using Reprise.Remotes;
using Reprise.Store;

namespace Reprise.Tasks;

/// <summary>What sending and fetching share: the locks of the stages that are meant, and the cache of this tree.</summary>
public abstract class TransferTask : RemoteTask
{
    /// <summary>The names of the stages.</summary>
    public ITaskItem[] Stages { get; set; } = [];

    private protected sealed override async Task ExecuteAsync(WorkPlace place, IRemoteFiles files, CancellationToken cancel)
    {
        var locks = Locks(place);
        if (locks.Count == 0)
        {
            Log.LogCodedError(Codes.RemoteLacks, place.Relative(place.Locks), "No stage of this goal has a lock that can be read, so it is not known what to move. Build first, or check out the locks.");
            return;
        }

        await files.LookAsync(cancel);
        var memory = DigestMemory.Open(place.DigestJournal);
        void Warn(CacheFinding finding) => Log.LogCodedWarning(finding.Code, place.Relative(finding.Origin), finding.Message);

        try
        {
            var cache = new Cache(new RemoteCache(files, place.Cache), new RunCache(place.Cache, Warn), new ObjectStore(place.Cache, memory, Warn), memory);
            Say(await MoveAsync(locks, cache, cancel));
        }
        finally
        {
            memory.Flush();
        }
    }

    /// <summary>Moves what the locks name.</summary>
    /// <returns>The closing line.</returns>
    private protected abstract Task<string> MoveAsync(IReadOnlyList<StageLock> locks, Cache cache, CancellationToken cancel);

    private protected void Say(string line) => Log.LogMessage(MessageImportance.High, "{0}", line);

    private IReadOnlyList<StageLock> Locks(WorkPlace place)
    {
        var names = Stages.Select(stage => stage.ItemSpec + ".lock").ToHashSet(StringComparer.Ordinal);
        var folder = place.Relative(place.Locks);
        return LockFolder.Read(
            LockFolder.Files(place.Locks).Where(file => names.Contains(file.Key)),
            (name, why) => Log.LogCodedWarning(Codes.UnreadableLock, $"{folder}/{name}", $"The lock cannot be read: {why}. It is passed over; build, which writes it anew."));
    }

    /// <summary>The two ends of a transfer.</summary>
    /// <param name="There">The remote's.</param>
    /// <param name="Runs">The runs of this checkout.</param>
    /// <param name="Store">Their objects.</param>
    /// <param name="Memory">Knows the digests of unchanged files.</param>
    private protected sealed record Cache(RemoteCache There, RunCache Runs, ObjectStore Store, DigestMemory Memory);
}
