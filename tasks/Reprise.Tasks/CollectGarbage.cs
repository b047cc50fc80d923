using Microsoft.Build.Framework;
using Reprise.Changes;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;
using Reprise.Reports;
using Reprise.Store;

namespace Reprise.Tasks;

/// <summary>Removes from the cache what no lock of this tree, or of given git revisions, names; where it is not known what must stay, nothing is removed.</summary>
public sealed class CollectGarbage : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Whether only to say what would be removed.</summary>
    public bool DryRun { get; set; }

    /// <summary>Git revisions whose locks name what must stay as well: names separated by spaces or bars.</summary>
    public string Revisions { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var held = new List<ExclusiveFile>();

        try
        {
            // Who only looks need not wait.
            var checkouts = DryRun ? Checkouts(place) : Hold(place, held);
            if (!Log.HasLoggedErrors) Collect(place, checkouts);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogCodedError(
                Codes.CacheFailed,
                place.Relative(place.Cache),
                $"The cache cannot be cleared: {exception.Message.ReplaceLineEndings(" ")} Run this as somebody who may write to it and to every checkout that shares it; what is named by a lock is there still.");
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.High, "gc: cancelled, nothing was removed");
        }
        finally
        {
            foreach (var alone in held) alone.Dispose();
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Waits until no build of any checkout is at work, and keeps all of them, and new ones, waiting: a running stage stores its outs before their lock is there.</summary>
    private List<WorkPlace> Hold(WorkPlace place, List<ExclusiveFile> held)
    {
        for (; ; )
        {
            var checkouts = Checkouts(place);
            if (Log.HasLoggedErrors) return checkouts;

            foreach (var checkout in checkouts) held.Add(Wait(checkout.BuildLock));
            foreach (var checkout in checkouts) AwaitStages(checkout);
            if (SharedCache.FolderOf(place) is not { } shared) return checkouts;

            held.Add(SharedCache.Members(shared, Say, _cancel.Token));
            if (Checkouts(place).Select(checkout => checkout.Root).SequenceEqual(checkouts.Select(checkout => checkout.Root))) return checkouts;

            // One came or went during the wait: from the start, since all wait in one order.
            foreach (var alone in held) alone.Dispose();
            held.Clear();
        }
    }

    /// <summary>All checkouts that use the cache, in one order for everybody, so that no two that clear it wait for each other.</summary>
    private List<WorkPlace> Checkouts(WorkPlace place)
    {
        var sharing = SharedCache.Checkouts(place);
        foreach (var (entry, gone) in sharing.Where(checkout => !Directory.Exists(checkout.Value.Root)))
            Log.LogCodedError(Codes.UnknownKeep, gone.Root, $"This checkout shares the cache and is not there, so it is not known what it needs. Nothing was removed. Clear the cache where it is, or delete {entry} if it is gone for good.");
        foreach (var (entry, empty) in sharing.Where(checkout => checkout.Value.Root != place.Root && Directory.Exists(checkout.Value.Root) && !LockFolder.Files(checkout.Value.Locks).Any()))
            Log.LogCodedError(Codes.UnknownKeep, empty.Root, $"This checkout shares the cache and has no lock, as where its disk is not mounted, so it is not known what it needs. Nothing was removed. Mount it or build in it, or delete {entry} if it needs nothing.");

        return [.. sharing.Values.Where(checkout => Directory.Exists(checkout.Root)).Append(place).DistinctBy(checkout => checkout.Root).OrderBy(checkout => checkout.Root, StringComparer.Ordinal)];
    }

    private void Collect(WorkPlace place, List<WorkPlace> checkouts)
    {
        var folder = place.Relative(place.Locks);
        var locks = LocksOf(place, place);

        if (locks.Count == 0 && !Log.HasLoggedErrors)
            Log.LogCodedError(Codes.UnknownKeep, folder, $"There is no lock, so nothing would stay. Build first, or delete {place.Relative(place.Cache)} by hand.");

        var earlier = Revisions.Split([' ', '|', ',', ';'], StringSplitOptions.RemoveEmptyEntries).SelectMany(name => LocksOf(place, name))
            .Concat(checkouts.Where(other => other.Root != place.Root).SelectMany(other => LocksOf(place, other)))
            .ToList();
        if (Log.HasLoggedErrors) return;

        var memory = DigestMemory.Open(place.DigestJournal);
        void Warn(CacheFinding finding) => Log.LogCodedWarning(finding.Code, place.Relative(finding.Origin), finding.Message);
        var store = new ObjectStore(place.Cache, memory, Warn);

        var garbage = new Garbage(
            store,
            new RunCache(place.Cache, Warn),
            new ItemMemory(place.Cache, store),
            locks.Concat(earlier).SelectMany(known => known.Outs.Concat(known.Deps)).Select(content => content.Value.Digest),
            locks.SelectMany(known => known.Outs).Select(made => AsLocked(place, memory, made)).OfType<Tree>());

        var verb = DryRun ? "would remove" : "removed";
        foreach (var stage in garbage.ByStage())
        {
            Log.LogMessage(
                MessageImportance.High,
                "{0}",
                $"{verb}  {(stage.Stage.Length > 0 ? $"{stage.Stage}: {Amount.Of(stage.Runs, "run")}, " : "of no run: ")}{Amount.Of(stage.Objects, "object")}, {Amount.Bytes(stage.Bytes)}");
        }

        if (!DryRun) garbage.Remove();
        memory.Flush();
        Log.LogMessage(
            MessageImportance.High,
            "{0}",
            $"gc: {verb} {Amount.Of(garbage.Objects, "object")} ({Amount.Bytes(garbage.Bytes)}) and {Amount.Of(garbage.Runs, "run")}; {Amount.Of(garbage.Kept, "object")} ({Amount.Bytes(garbage.KeptBytes)}) named by {Amount.Of(locks.Count + earlier.Count, "lock")} {(garbage.Kept == 1 ? "stays" : "stay")}");
    }

    /// <summary>The locks of a checkout; one that cannot be read is an error.</summary>
    private IReadOnlyList<StageLock> LocksOf(WorkPlace place, WorkPlace checkout) => LockFolder.Read(LockFolder.Files(checkout.Locks), (name, why) => Log.LogCodedError(
        Codes.UnknownKeep,
        $"{place.Relative(checkout.Locks)}/{name}",
        $"The lock cannot be read: {why}. Nothing was removed, as it is not known what it names. Build, which writes it anew."));

    /// <summary>The committed locks of a revision; none where it cannot be read, which is an error.</summary>
    private IReadOnlyList<StageLock> LocksOf(WorkPlace place, string revision)
    {
        try
        {
            var files = GitRevision.Open(place.Root, revision).Files(place.Relative(place.Locks)).Where(file => file.Key.EndsWith(".lock", StringComparison.Ordinal));
            return LockFolder.Read(files, (name, why) => Log.LogCodedError(
                Codes.UnknownKeep, $"{revision}:{name}", $"The lock cannot be read: {why}. Nothing was removed, as it is not known what it names. Leave this revision out."));
        }
        catch (GitException exception)
        {
            Log.LogCodedError(exception.Code, "-p:Revisions", exception.Message);
            return [];
        }
    }

    /// <summary>An out that is what its lock says; the run that made it may be gone from the cache.</summary>
    private static Tree? AsLocked(WorkPlace place, DigestMemory memory, KeyValuePair<string, LockContent> made) =>
        Tree.TryOf(place.Full(made.Key), memory, out var tree) && tree.Digest == made.Value.Digest ? tree : null;

    /// <summary>Workers of a killed build may still be at work.</summary>
    private void AwaitStages(WorkPlace place)
    {
        foreach (var stage in Directory.Exists(place.Running) ? Directory.GetFiles(place.Running) : []) Wait(stage).Dispose();
    }

    private ExclusiveFile Wait(string path) =>
        ExclusiveFile.Acquire(path, Say, _cancel.Token);

    private void Say(string sentence) => Log.LogMessage(MessageImportance.High, "waiting: {0}", sentence);
}
