using System.Globalization;
using Microsoft.Build.Framework;
using Reprise.Params;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Tasks;

/// <summary>Leaves what became of one point of a sweep, from its journal and its locks.</summary>
public sealed class NotePoint : Microsoft.Build.Utilities.Task
{
    /// <summary>The folder of the tree in which it was built.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The sweep's folder.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The point's number.</summary>
    [Required]
    public string Number { get; set; } = "";

    /// <summary>The journal of its build.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>What <see cref="PlanStage"/> found.</summary>
    public ITaskItem[] Stages { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var folder = new SweepFolder(Folder);
        var plan = SweepPlan.Read(folder);
        var point = plan.Points[int.Parse(Number, CultureInfo.InvariantCulture) - 1];
        var result = PointResult.Of(point.Number, WorkPlace.Of(Root), new Journal(JournalFile), StagePlan.Measured(PlanStage.Of(Stages), plan.Keys()));
        result.Write(folder);

        int Count(StageEnd end) => result.Ends.GetValueOrDefault(end);
        var setting = string.Join(' ', plan.Axes.Zip(point.Values, (axis, value) => $"{axis.Key}={value}"));
        var words = Why.Short([.. result.Runs.Select(run => run.Failure.Length > 0 ? $"failed: {run.Failure}"
            : run.Metrics.TryGetValue(plan.Metric, out var value) ? CanonicalNumber.Write(value) : $"no {plan.Metric}").Distinct()]);
        Log.LogMessage(
            MessageImportance.High,
            "point {0} of {1}: {2}: {3} ({4} ran, {5} restored, {6} up to date)",
            point.Number, plan.Points.Count, setting, words, Count(StageEnd.Ran), Count(StageEnd.Restored), Count(StageEnd.UpToDate));
        return true;
    }
}
