using Reprise.Metrics;
using Reprise.Pipeline;

namespace Reprise.Sweeps;

/// <summary>All results of a sweep: run by run, and setting by setting.</summary>
internal sealed class SweepOutcome
{
    /// <summary>Puts the results of the points together.</summary>
    /// <param name="plan">What was to be done.</param>
    /// <param name="results">What became of the points that were reached.</param>
    public SweepOutcome(SweepPlan plan, IEnumerable<PointResult> results)
    {
        Plan = plan;
        var reached = results.ToDictionary(result => result.Number);
        Rows = [.. plan.Points.SelectMany(point => RowsOf(point, reached.GetValueOrDefault(point.Number)))];
        Failed = [.. plan.Points.Where(point => reached.GetValueOrDefault(point.Number) is not { IsComplete: true })];
        foreach (var (end, count) in reached.Values.SelectMany(result => result.Ends)) Ends[end] = Ends.GetValueOrDefault(end) + count;

        Metrics = [.. Rows.SelectMany(row => row.Run.Metrics.Keys).Distinct().OrderBy(metric => metric != plan.Metric).ThenBy(metric => metric, StringComparer.Ordinal)];
        Settings = [.. Rows.Where(row => row.Run.Task.Length > 0)
            .GroupBy(row => (row.Run.Task, Setting: NameOf(row.Point)))
            .Select(group => Setting(group.Key.Task, [.. group]))];
        Tasks = [.. Settings.Select(setting => setting.Task).Distinct()];
    }

    /// <summary>What was to be done.</summary>
    public SweepPlan Plan { get; }

    /// <summary>One row a run, in the order of the points; a point that was never reached has one, too.</summary>
    public IReadOnlyList<(SweepPoint Point, PointRun Run)> Rows { get; }

    /// <summary>The points that have not measured all they should.</summary>
    public IReadOnlyList<SweepPoint> Failed { get; }

    /// <summary>How many stages of all points ended in which way.</summary>
    public Dictionary<StageEnd, int> Ends { get; } = [];

    /// <summary>All metrics, the one to choose by first.</summary>
    public IReadOnlyList<string> Metrics { get; }

    /// <summary>What is compared, each with its own best setting.</summary>
    public IReadOnlyList<string> Tasks { get; }

    /// <summary>The settings of all tasks, in the order of the grid.</summary>
    public IReadOnlyList<SweepSetting> Settings { get; }

    /// <summary>The best setting of a task: by the mean, among those of which most repetitions are there; of equals the first. Null where none was measured.</summary>
    public SweepSetting? Best(string task)
    {
        var measured = Settings.Where(setting => setting.Task == task && setting.Metrics.ContainsKey(Plan.Metric)).ToList();
        if (measured.Count == 0) return null;

        var most = measured.Max(setting => setting.Metrics[Plan.Metric].Count);
        var sign = Plan.Direction == MetricDirection.Lower ? 1 : -1;
        return measured.Where(setting => setting.Metrics[Plan.Metric].Count == most).MinBy(setting => sign * setting.Metrics[Plan.Metric].Mean);
    }

    /// <summary>The axes that are settings of their own.</summary>
    public IEnumerable<GridAxis> SettingAxes => Plan.Axes.Where(axis => !axis.IsRepetition);

    private IEnumerable<string> SettingOf(SweepPoint point) => Plan.Axes.Zip(point.Values).Where(pair => !pair.First.IsRepetition).Select(pair => pair.Second);

    private string NameOf(SweepPoint point) => string.Join('\n', SettingOf(point));

    private static IEnumerable<(SweepPoint, PointRun)> RowsOf(SweepPoint point, PointResult? result) => result is { Runs.Count: > 0 }
        ? result.Runs.Select(run => (point, run))
        : [(point, new PointRun("", "", "not built", []))];

    private SweepSetting Setting(string task, IReadOnlyList<(SweepPoint Point, PointRun Run)> rows)
    {
        // A point that was never reached would have had as many runs as the others.
        var setting = NameOf(rows[0].Point);
        var unreached = Rows.Where(row => row.Run.Task.Length == 0 && NameOf(row.Point) == setting).Select(row => row.Point).ToList();
        var runsOfPoint = rows.GroupBy(row => row.Point.Number).Max(point => point.Count());
        return new(
            task,
            [.. SettingOf(rows[0].Point)],
            [.. rows.Select(row => row.Point).Concat(unreached).DistinctBy(point => point.Number).OrderBy(point => point.Number)],
            rows.Count + (unreached.Count * runsOfPoint),
            MetricsOf(rows));
    }

    private Dictionary<string, Spread> MetricsOf(IReadOnlyList<(SweepPoint Point, PointRun Run)> rows) =>
        Metrics
            .Select(metric => (metric, spread: Spread.Of([.. rows.Where(row => row.Run.Metrics.ContainsKey(metric)).Select(row => row.Run.Metrics[metric])])))
            .Where(pair => pair.spread is not null)
            .ToDictionary(pair => pair.metric, pair => pair.spread!, StringComparer.Ordinal);
}
