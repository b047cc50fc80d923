using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Audits;

/// <summary>Two builds of the same sources, compared bit by bit.</summary>
internal sealed record Audit
{
    /// <summary>How many stages were compared.</summary>
    public required int Stages { get; init; }

    /// <summary>How many outs they have.</summary>
    public required int Outs { get; init; }

    /// <summary>What differs, in the order of the graph: the first is a cause, as all before it are equal.</summary>
    public required IReadOnlyList<StageDifference> Differences { get; init; }

    /// <summary>Compares the outs of a tree with those of another.</summary>
    /// <param name="place">This tree; its locks say what its outs are.</param>
    /// <param name="second">The tree that was built anew.</param>
    /// <param name="stages">Names, each after those it refers to.</param>
    public static Audit Of(WorkPlace place, WorkPlace second, IReadOnlyList<string> stages)
    {
        StageLock[] locks = [.. stages.Select(stage => StageLock.Read(place.LockOf(stage))).OfType<StageLock>()];
        return new Audit
        {
            Stages = stages.Count,
            Outs = locks.Sum(stage => stage.Outs.Count),
            Differences = [.. locks.Select(stage => Compare(stage, StageLock.Read(second.LockOf(stage.Stage)), place, second)).OfType<StageDifference>()],
        };
    }

    /// <summary>The outs whose bytes are not those of the stage's lock, as sentences; every byte is read.</summary>
    public static IEnumerable<string> Edited(WorkPlace place, StageLock stage)
    {
        var memory = DigestMemory.Open(place.DigestJournal);
        foreach (var (path, recorded) in stage.Outs)
        {
            if (!Tree.TryOf(place.Full(path), memory, out var tree, deep: true)) yield return $"Out '{path}' of stage '{stage.Stage}' is not there. Build first.";
            else if (!recorded.IsOf(tree)) yield return $"Out '{path}' of stage '{stage.Stage}' has the digest {tree.Digest}, but its lock says {recorded.Digest}. Delete it and build; it is restored or made anew.";
        }
    }

    private static StageDifference? Compare(StageLock here, StageLock? rebuilt, WorkPlace place, WorkPlace second)
    {
        OutDifference[] differ = [.. here.Outs
            .Where(made => rebuilt is null || !rebuilt.Outs.TryGetValue(made.Key, out var other) || made.Value != other)
            .Select(made => new OutDifference(made.Key, made.Value.Digest, rebuilt?.Outs.GetValueOrDefault(made.Key)?.Digest, Files(made.Key, place, second)))];
        if (differ.Length == 0) return null;

        return new StageDifference(here.Stage, rebuilt is null ? "it was not rebuilt, since it failed or one before it did" : Cause(rebuilt.ExplainSince(here)), differ);
    }

    private static string Cause(IReadOnlyList<string> inputs) => inputs.Count == 0 ? "from the same inputs" : Why.Short(inputs);

    /// <summary>The files of two folders that are not the same; none for single files.</summary>
    private static string[] Files(string path, WorkPlace place, WorkPlace second)
    {
        if (!Tree.TryOf(place.Full(path), DigestMemory.Open(place.DigestJournal), out var here)
            || !Tree.TryOf(second.Full(path), DigestMemory.Open(second.DigestJournal), out var there)
            || !here.IsDirectory
            || !there.IsDirectory)
            return [];

        return [.. here.Entries.Except(there.Entries).Concat(there.Entries.Except(here.Entries)).Select(entry => entry.Path).Distinct().Order(StringComparer.Ordinal)];
    }
}
