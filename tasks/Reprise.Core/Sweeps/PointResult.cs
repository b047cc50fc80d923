using System.Text.Json;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Sweeps;

/// <summary>What became of one point.</summary>
/// <param name="Number">The point.</param>
/// <param name="Runs">What became of the stages that are measured.</param>
/// <param name="Ends">How many of all its stages ended in which way.</param>
internal sealed record PointResult(int Number, IReadOnlyList<PointRun> Runs, IReadOnlyDictionary<StageEnd, int> Ends)
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    /// <summary>Whether all that is measured was measured.</summary>
    public bool IsComplete => Runs.Count > 0 && Runs.All(run => run.Failure.Length == 0);

    /// <summary>The result of a point that has been worked on: what its journal and its locks say.</summary>
    /// <param name="number">The point.</param>
    /// <param name="place">The tree in which it was built.</param>
    /// <param name="journal">The journal of that build.</param>
    /// <param name="measured">The stages that are measured.</param>
    public static PointResult Of(int number, WorkPlace place, Journal journal, IEnumerable<StagePlan> measured)
    {
        var ends = journal.Ends();
        var faults = journal.Faults();
        return new PointResult(
            number,
            [.. measured.Select(stage => Run(stage, place, ends, faults))],
            ends.Values.GroupBy(end => end).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count()));
    }

    /// <summary>Reads what <see cref="Write"/> left; null where the point was never reached.</summary>
    public static PointResult? Read(SweepFolder folder, int number) =>
        File.Exists(folder.ResultOf(number)) ? JsonSerializer.Deserialize<PointResult>(File.ReadAllBytes(folder.ResultOf(number)), s_json) : null;

    /// <summary>Leaves the result among what belongs to the point.</summary>
    public void Write(SweepFolder folder) => AtomicFile.Write(folder.ResultOf(Number), JsonSerializer.Serialize(this, s_json));

    private static PointRun Run(StagePlan stage, WorkPlace place, IReadOnlyDictionary<string, StageEnd> ends, IReadOnlyList<(string Stage, string Code)> faults)
    {
        // A lock may be that of an earlier point; only a stage that ended well has one of its own.
        var endedWell = ends.TryGetValue(stage.Stage, out var end) && end != StageEnd.Failed;
        var metrics = endedWell ? StageLock.Read(place.LockOf(stage.Stage))?.Metrics : null;
        if (metrics is not null) return new PointRun(stage.Stage, stage.Task, "", new SortedDictionary<string, double>(metrics.ToDictionary(), StringComparer.Ordinal));

        // Its own error, or else that of a stage before it: of several always the same, whichever failed first.
        var (origin, code) = faults
            .Where(found => found.Stage == stage.Stage || stage.Before.Contains(found.Stage))
            .OrderBy(found => found.Stage != stage.Stage)
            .ThenBy(found => found.Stage, StringComparer.Ordinal)
            .Append((stage.Stage, Codes.NotUpToDate))
            .First();
        return new PointRun(stage.Stage, stage.Task, $"{code} in {origin}", []);
    }
}

/// <summary>What became of one measured stage of a point.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Task">What it is compared with; <see cref="StagePlan.Task"/>.</param>
/// <param name="Failure">The code it failed with and the stage that gave it; empty for one that ended well.</param>
/// <param name="Metrics">What its lock says, to the last bit.</param>
internal sealed record PointRun(string Stage, string Task, string Failure, SortedDictionary<string, double> Metrics);
