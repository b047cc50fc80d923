using System.Globalization;
using System.Text;
using Reprise.Changes;
using Reprise.Params;
using Reprise.Reports;

namespace Reprise.Sweeps;

/// <summary>The results of a sweep for people and for programs: tables for a console and Markdown, CSV, JSON. None knows a clock.</summary>
internal static class SweepReport
{
    /// <summary>The whole in one line.</summary>
    public static string Line(SweepOutcome sweep)
    {
        var points = sweep.Plan.Points.Count;
        var drawn = points < sweep.Plan.GridPoints ? string.Create(CultureInfo.InvariantCulture, $" of {sweep.Plan.GridPoints}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{points}{drawn} points of {Grid(sweep.Plan)}: {points - sweep.Failed.Count} measured, {sweep.Failed.Count} failed");
    }

    /// <summary>The axes with how many values each has.</summary>
    public static string Grid(SweepPlan plan) =>
        string.Join(" × ", plan.Axes.Select(axis => string.Create(CultureInfo.InvariantCulture, $"{axis.Key} ({axis.Values.Count})")));

    /// <summary>A table a task, a row a setting, the best one starred.</summary>
    public static IReadOnlyList<ChangesTable> Settings(SweepOutcome sweep) =>
    [
        .. sweep.Tasks.Select(task =>
        {
            var best = sweep.Best(task);
            string[] header = ["", .. sweep.SettingAxes.Select(axis => axis.Key), "n", .. sweep.Metrics];
            return new ChangesTable(task, header, [.. sweep.Settings.Where(setting => setting.Task == task).Select(setting => (string[])
            [
                setting == best ? "*" : "",
                .. setting.Values,
                Counted(setting, sweep),
                .. sweep.Metrics.Select(metric => Shown(setting.Metrics.GetValueOrDefault(metric))),
            ])]);
        }),
    ];

    /// <summary>A row a run; numbers to the last bit.</summary>
    public static ChangesTable Runs(SweepOutcome sweep) => new(
        "Runs",
        ["point", .. sweep.Plan.Keys(), "stage", .. sweep.Metrics, "failed"],
        [.. sweep.Rows.Select(row => (string[])
        [
            row.Point.Number.ToString(CultureInfo.InvariantCulture),
            .. row.Point.Values,
            row.Run.Stage,
            .. sweep.Metrics.Select(metric => row.Run.Metrics.TryGetValue(metric, out var value) ? CanonicalNumber.Write(value) : ""),
            row.Run.Failure,
        ])]);

    /// <summary>The best setting of each task, a sentence each.</summary>
    public static IEnumerable<string> Best(SweepOutcome sweep)
    {
        foreach (var task in sweep.Tasks)
        {
            if (sweep.Best(task) is not { } best) continue;

            var setting = string.Join(' ', sweep.SettingAxes.Zip(best.Values, (axis, value) => $"{axis.Key}={value}"));
            yield return $"best of {task}{(setting.Length > 0 ? $": {setting}" : "")}, {sweep.Plan.Metric} {Shown(best.Metrics[sweep.Plan.Metric])} (n {Counted(best, sweep)})";
        }
    }

    /// <summary>Markdown.</summary>
    public static string Markdown(SweepOutcome sweep)
    {
        var text = new StringBuilder("### Sweep\n\n").Append(Line(sweep)).Append(".\n");
        foreach (var sentence in Best(sweep)) text.Append("\n- ").Append(sentence);
        if (sweep.Tasks.Count > 0) text.Append('\n');

        foreach (var table in Settings(sweep).Append(Runs(sweep)))
        {
            text.Append("\n#### ").Append(table.Title).Append("\n\n");
            text.AppendRow(table.Header).AppendRow(table.Header.Select(_ => "---"));
            foreach (var row in table.Rows) text.AppendRow(row);
        }

        return text.ToString();
    }

    /// <summary>The runs as RFC 4180 has it, with line feeds.</summary>
    public static string Csv(SweepOutcome sweep)
    {
        var table = Runs(sweep);
        return string.Concat(table.Rows.Prepend([.. table.Header]).Select(row => string.Join(',', row.Select(Field)) + "\n"));
    }

    /// <summary>JSON: nothing rounded, and for every point what builds it alone.</summary>
    public static string Json(SweepOutcome sweep) => ReadableJson.Of(json =>
    {
        json.WriteString("metric", sweep.Plan.Metric);
        json.WriteString("direction", sweep.Plan.Direction.ToString().ToLowerInvariant());
        json.WriteNumber("grid_points", sweep.Plan.GridPoints);
        json.Strings("axes", sweep.Plan.Keys());
        json.Objects("best", sweep.Tasks.Select(sweep.Best).OfType<SweepSetting>(), setting => Setting(json, setting));
        json.Objects("settings", sweep.Settings, setting => Setting(json, setting));
        json.Objects("runs", sweep.Rows, row =>
        {
            json.WriteNumber("point", row.Point.Number);
            json.WriteString("set", row.Point.Set);
            json.Strings("values", row.Point.Values);
            json.WriteString("stage", row.Run.Stage);
            json.WriteString("failed", row.Run.Failure.Length > 0 ? row.Run.Failure : null);
            json.WriteStartObject("metrics");
            foreach (var (metric, value) in row.Run.Metrics) json.WriteNumber(metric, value);
            json.WriteEndObject();
        });
    });

    private static void Setting(System.Text.Json.Utf8JsonWriter json, SweepSetting setting)
    {
        json.WriteString("task", setting.Task);
        json.Strings("values", setting.Values);
        json.Strings("sets", setting.Points.Select(point => point.Set));
        json.WriteNumber("runs", setting.Runs);
        json.WriteStartObject("metrics");
        foreach (var (metric, spread) in setting.Metrics)
        {
            json.WriteStartObject(metric);
            json.WriteNumber("n", spread.Count);
            json.WriteNumber("mean", spread.Mean);
            if (spread.Deviation is { } deviation) json.WriteNumber("sd", deviation);
            else json.WriteNull("sd");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>How many runs measured the metric, and how many should have.</summary>
    private static string Counted(SweepSetting setting, SweepOutcome sweep)
    {
        var count = setting.Metrics.GetValueOrDefault(sweep.Plan.Metric)?.Count ?? 0;
        return count.ToString(CultureInfo.InvariantCulture) + (count == setting.Runs ? "" : string.Create(CultureInfo.InvariantCulture, $" of {setting.Runs}"));
    }

    private static string Shown(Spread? spread) => spread is null ? ""
        : spread.Deviation is { } deviation ? $"{Short(spread.Mean)} ± {Short(deviation)}"
        : Short(spread.Mean);

    private static string Short(double value) =>
        Math.Abs(value) is 0 or (>= 0.001 and < 100_000) ? value.ToString(Math.Abs(value) < 1000 ? "0.0000" : "0.0", CultureInfo.InvariantCulture) : value.ToString("0.###e0", CultureInfo.InvariantCulture);

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
