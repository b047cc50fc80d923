using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Tasks;

/// <summary>Prints the tables of a sweep and leaves them, with the plot, in its folder.</summary>
public sealed class EndSweep : Microsoft.Build.Utilities.Task
{
    private const int MostLines = 40;

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The sweep's folder.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var folder = new SweepFolder(Folder);
        var plan = SweepPlan.Read(folder);
        var sweep = new SweepOutcome(plan, plan.Points.Select(point => PointResult.Read(folder, point.Number)).OfType<PointResult>());

        // All that a point leaves is in the cache and with the point.
        LaneTree.Remove(folder.Lanes);
        Show(sweep);
        AtomicFile.Write(Path.Combine(Folder, "sweep.md"), SweepReport.Markdown(sweep));
        AtomicFile.Write(Path.Combine(Folder, "sweep.csv"), SweepReport.Csv(sweep));
        AtomicFile.Write(Path.Combine(Folder, "sweep.json"), SweepReport.Json(sweep));
        Say($"sweep: wrote {place.Relative(Path.Combine(Folder, "sweep.md"))}, .csv and .json");
        Draw(sweep, place);

        Say($"sweep: {SweepReport.Line(sweep)}");
        int Count(StageEnd end) => sweep.Ends.GetValueOrDefault(end);
        Say(Tally.Line(Count(StageEnd.Ran), Count(StageEnd.Restored), Count(StageEnd.UpToDate), Count(StageEnd.Failed), Count(StageEnd.Frozen)));

        if (sweep.Failed.Count > 0)
        {
            Log.LogCodedError(
                Codes.PointsFailed,
                "-t:Sweep",
                $"{sweep.Failed.Count} of {plan.Points.Count} points failed: {Why.Short([.. sweep.Failed.Select(point => $"{point.Number} ({point.Set})")])}. Their stages' output is in {place.Relative(folder.PointOf(sweep.Failed[0].Number))}/logs/ and its like. Correct what the errors above say and sweep again: the other points are found in the cache.");
        }

        // Where every point failed there is nothing to say about metrics.
        if (sweep.Metrics.Count > 0 && !sweep.Metrics.Contains(plan.Metric))
        {
            Log.LogCodedError(
                Codes.NoRunHasMetric,
                "-t:Sweep",
                $"No run has the metric '{plan.Metric}', so none is the best. Say -p:Metric= with one of these and sweep again, all of it is in the cache: {string.Join(", ", sweep.Metrics)}.");
        }

        return !Log.HasLoggedErrors;
    }

    private void Show(SweepOutcome sweep)
    {
        foreach (var table in SweepReport.Settings(sweep))
        {
            Say($"{table.Title}:");
            foreach (var line in table.Lines(MostLines)) Say("  " + line);
        }

        foreach (var row in sweep.Rows.Where(row => row.Run.Failure.Length > 0).Take(MostLines)) Say($"point {row.Point.Number} ({row.Point.Set}) failed: {row.Run.Failure}");
        foreach (var sentence in SweepReport.Best(sweep)) Say(sentence);
    }

    private void Draw(SweepOutcome sweep, WorkPlace place)
    {
        var file = Path.Combine(Folder, "parallel.svg");
        if (ParallelPlot.Specification(sweep) is not { } specification)
        {
            File.Delete(file);
            return;
        }

        AtomicFile.Write(Path.Combine(Folder, "parallel.vl.json"), specification);
        Say(PlotRenderer.Draw(place, specification, file) is { } why ? $"sweep: no plot: {why}" : $"sweep: drew {place.Relative(file)}");
    }

    private void Say(string line) => Log.LogMessage(MessageImportance.High, "{0}", line);
}
