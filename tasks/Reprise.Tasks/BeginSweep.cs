using System.Globalization;
using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Metrics;
using Reprise.Params;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Tasks;

/// <summary>Finds out which stages a sweep measures and by which metric it chooses, and clears away what an earlier run of it left.</summary>
public sealed class BeginSweep : Microsoft.Build.Utilities.Task
{
    private const string Verb = "-t:Sweep";

    /// <summary>The sweep's folder.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>What <see cref="PlanStage"/> found at the first point.</summary>
    public ITaskItem[] Stages { get; set; } = [];

    /// <summary>The metric to choose by; empty for the first that is declared.</summary>
    public string Metric { get; set; } = "";

    /// <summary>Whether a stage of the sweep runs a program that must be compiled.</summary>
    [Output]
    public bool NeedsPrograms { get; set; }

    /// <summary>One item a lane.</summary>
    [Output]
    public string[] Lanes { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var folder = new SweepFolder(Folder);
        var plan = SweepPlan.Read(folder);
        var stages = PlanStage.Of(Stages);
        var measured = StagePlan.Measured(stages, plan.Keys());

        var idle = plan.Keys().Where(key => !measured.Any(stage => stage.DecidedBy([key]).Count > 0)).ToList();
        foreach (var key in idle)
        {
            Log.LogCodedError(
                Codes.NothingMeasured,
                Verb,
                $"No stage with a metric depends on {Shown.Plain(key)}{(idle.Count < plan.Axes.Count ? " as well as on the rest of the grid" : "")}. Vary a param of a training, or name the stage project that is measured with -p:Goal=, for instance -p:Goal=train.proj -p:Model=c1m1.");
        }

        if (idle.Count == 0) plan = Choose(plan, measured);
        if (Log.HasLoggedErrors)
        {
            folder.Forget();
            return false;
        }

        Prepare(folder, ref plan);
        plan.Write(folder);
        NeedsPrograms = stages.Any(stage => stage.HasProgram);
        Lanes = [.. Enumerable.Range(1, plan.Jobs).Select(lane => lane.ToString(CultureInfo.InvariantCulture))];
        Log.LogMessage(MessageImportance.High, "sweep: {0} points of {1}; {2} measured in each ({3})", plan.Points.Count, SweepReport.Grid(plan), measured.Count, Why.Short([.. measured.Select(stage => stage.Stage)]));
        return true;
    }

    private SweepPlan Choose(SweepPlan plan, IReadOnlyList<StagePlan> measured)
    {
        var metrics = measured.SelectMany(stage => stage.Metrics).ToList();
        if (Metric.Contains('*', StringComparison.Ordinal))
        {
            Log.LogCodedError(Codes.UnknownMetric, Verb, $"-p:Metric={Shown.Plain(Metric)} names several metrics, and a sweep chooses by one. Say a name in place of each *, as the locks of these stages have it.");
            return plan;
        }

        // A wildcard names no metric of its own.
        var metric = Metric.Length > 0 ? Metric : metrics.Select(declared => declared.Key).FirstOrDefault(key => !key.Contains('*', StringComparison.Ordinal)) ?? "";
        var declared = metrics.FirstOrDefault(found => found.Names(metric));

        if (declared is null)
        {
            var known = string.Join(", ", metrics.Select(found => found.Key).Distinct());
            var filled = known.Contains('*', StringComparison.Ordinal) ? " (with a name in place of each *)" : "";
            Log.LogCodedError(Codes.UnknownMetric, Verb, $"No stage of the sweep measures {(metric.Length > 0 ? $"'{Shown.Plain(metric)}'" : "one certain metric")}. Say -p:Metric= with one of these{filled}: {known}.");
            return plan;
        }

        var direction = plan.Direction != MetricDirection.Both ? plan.Direction : declared.Tolerance.Direction;
        if (direction == MetricDirection.Both)
            Log.LogCodedError(Codes.UnknownMetric, Verb, $"It is not declared whether a higher or a lower '{metric}' is better. Say -p:Direction=higher or -p:Direction=lower.");

        return plan with { Metric = metric, Direction = direction };
    }

    /// <summary>Results are made anew from locks and cache; what unfinished runs noted stays, so that they go on.</summary>
    private static void Prepare(SweepFolder folder, ref SweepPlan plan)
    {
        LaneTree.Remove(folder.Lanes);
        plan = plan with { Lanes = Path.Combine(folder.Lanes, AtomicFile.UniqueName()) };

        foreach (var point in plan.Points)
        {
            Directory.CreateDirectory(folder.PointOf(point.Number));
            File.Delete(folder.ResultOf(point.Number));
            File.Delete(folder.TakenOf(point.Number));
        }
    }
}
