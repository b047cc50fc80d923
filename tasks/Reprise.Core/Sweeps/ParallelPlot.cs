using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reprise.Metrics;
using Reprise.Params;

namespace Reprise.Sweeps;

/// <summary>
/// Parallel coordinates of a sweep as a Vega-Lite specification: an upright line for each axis and one for the metric, a polygon for each run in
/// the colour of what it measured.
/// </summary>
internal static class ParallelPlot
{
    private const int Height = 300;
    private const int Step = 170;
    private const int Ticks = 5;

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The specification; null where no run has the metric.</summary>
    public static string? Specification(SweepOutcome sweep)
    {
        var metric = sweep.Plan.Metric;
        var runs = sweep.Rows.Where(row => row.Run.Metrics.ContainsKey(metric)).ToList();
        if (runs.Count == 0) return null;

        Scale[] scales =
        [
            .. sweep.Plan.Axes.Select(axis => Scale.OfAxis(axis, [.. runs.Select(run => run.Point.Values[Index(sweep.Plan, axis)])])),
            .. sweep.Tasks.Count > 1 ? [Scale.OfWords("stage", sweep.Tasks)] : Array.Empty<Scale>(),
            Scale.OfNumbers(metric, [.. runs.Select(run => run.Run.Metrics[metric])]),
        ];

        var lines = new JsonArray();
        foreach (var (point, run) in runs)
        {
            string[] cells = [.. point.Values, .. sweep.Tasks.Count > 1 ? [run.Task] : Array.Empty<string>(), CanonicalNumber.Write(run.Metrics[metric])];
            foreach (var ((scale, cell), place) in scales.Zip(cells).Select((pair, place) => (pair, place)))
            {
                lines.Add(new JsonObject
                {
                    ["run"] = string.Create(CultureInfo.InvariantCulture, $"{point.Number} {run.Stage}"),
                    ["axis"] = scale.Name,
                    ["place"] = place,
                    ["at"] = scale.At(cell),
                    ["value"] = run.Metrics[metric],
                });
            }
        }

        var ticks = new JsonArray([.. scales.SelectMany(scale => scale.Marks.Select(mark => new JsonObject { ["axis"] = scale.Name, ["at"] = scale.At(mark), ["text"] = mark }))]);
        return Whole(scales, lines, ticks, sweep.Plan).ToJsonString(s_json) + "\n";
    }

    private static JsonObject Whole(Scale[] scales, JsonArray lines, JsonArray ticks, SweepPlan plan) => new()
    {
        ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
        ["background"] = "white",
        ["width"] = Step * scales.Length,
        ["height"] = Height,
        ["config"] = new JsonObject { ["aria"] = false, ["font"] = "DejaVu Sans, Verdana, sans-serif", ["view"] = new JsonObject { ["stroke"] = null } },
        ["encoding"] = new JsonObject
        {
            ["x"] = new JsonObject
            {
                ["field"] = "axis",
                ["type"] = "nominal",
                ["scale"] = new JsonObject { ["type"] = "point", ["domain"] = new JsonArray([.. scales.Select(scale => JsonValue.Create(scale.Name))]), ["padding"] = 0.5 },
                ["axis"] = new JsonObject { ["title"] = null, ["orient"] = "top", ["labelAngle"] = 0, ["labelFontSize"] = 11, ["labelLimit"] = Step - 10, ["domain"] = false, ["ticks"] = false, ["labelPadding"] = 12 },
            },
            ["y"] = new JsonObject { ["field"] = "at", ["type"] = "quantitative", ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 1) }, ["axis"] = null },
        },
        ["layer"] = new JsonArray(
            new JsonObject
            {
                ["data"] = new JsonObject { ["values"] = lines },
                ["mark"] = new JsonObject { ["type"] = "line", ["opacity"] = 0.75, ["strokeWidth"] = 1.5 },
                ["encoding"] = new JsonObject
                {
                    ["detail"] = new JsonObject { ["field"] = "run", ["type"] = "nominal" },
                    // By the names of the axes a line would go to and fro.
                    ["order"] = new JsonObject { ["field"] = "place", ["type"] = "quantitative" },
                    ["color"] = new JsonObject
                    {
                        ["field"] = "value",
                        ["type"] = "quantitative",
                        // The better, the darker.
                        ["scale"] = new JsonObject { ["scheme"] = "viridis", ["reverse"] = plan.Direction != MetricDirection.Lower, ["zero"] = false },
                        ["legend"] = new JsonObject { ["title"] = plan.Metric },
                    },
                },
            },
            new JsonObject
            {
                ["data"] = new JsonObject { ["values"] = new JsonArray([.. scales.Select(scale => new JsonObject { ["axis"] = scale.Name, ["at"] = 0, ["to"] = 1 })]) },
                ["mark"] = new JsonObject { ["type"] = "rule", ["color"] = "#888" },
                ["encoding"] = new JsonObject { ["y2"] = new JsonObject { ["field"] = "to" } },
            },
            // A halo first, so that words are read where lines cross them.
            Words(ticks, new JsonObject { ["stroke"] = "white", ["strokeWidth"] = 4 }),
            Words((JsonArray)ticks.DeepClone(), new JsonObject { ["color"] = "black" })),
    };

    private static JsonObject Words(JsonArray ticks, JsonObject mark)
    {
        (mark["type"], mark["align"], mark["dx"], mark["fontSize"]) = ("text", "right", -6, 11);
        return new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = ticks },
            ["mark"] = mark,
            ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "text", ["type"] = "nominal" } },
        };
    }

    private static int Index(SweepPlan plan, GridAxis axis) => Enumerable.Range(0, plan.Axes.Count).First(index => plan.Axes[index].Key == axis.Key);

    /// <summary>One upright line: where a value lies on it, from 0 to 1, and which values are written beside it.</summary>
    private sealed record Scale(string Name, IReadOnlyList<string> Marks, Func<string, double> At)
    {
        /// <summary>Numbers lie where they belong, words in a row.</summary>
        public static Scale OfAxis(GridAxis axis, IReadOnlyList<string> used)
        {
            string[] values = [.. axis.Values.Select(value => value.Shown).Where(used.Contains)];
            if (!values.All(value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))) return OfWords(axis.Key, values);

            var numbers = OfNumbers(axis.Key, [.. values.Select(Number)]);
            return values.Length <= 2 * Ticks ? numbers with { Marks = values } : numbers;
        }

        public static Scale OfWords(string name, IReadOnlyList<string> words) => new(
            name, words, word => words.Count < 2 ? 0.5 : (double)Enumerable.Range(0, words.Count).First(index => words[index] == word) / (words.Count - 1));

        public static Scale OfNumbers(string name, IReadOnlyList<double> numbers)
        {
            var (low, high) = (numbers.Min(), numbers.Max());
            string[] marks = low == high
                ? [CanonicalNumber.Write(low)]
                : [.. Enumerable.Range(0, Ticks).Select(tick => (low + ((high - low) * tick / (Ticks - 1))).ToString("G4", CultureInfo.InvariantCulture))];
            return new(name, marks, text => low == high ? 0.5 : Math.Clamp((Number(text) - low) / (high - low), 0, 1));
        }

        private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
