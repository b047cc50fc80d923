using System.Globalization;
using System.Text.Json.Nodes;

namespace Reprise.Report;

/// <summary>A learning curve as the DeepMusic notebooks draw it: a square, training blue, validation red, a vertical rule at the best epoch.</summary>
internal static class LearningCurve
{
    private const int Side = 300;

    /// <summary>Panels of the same axes, one for each log.</summary>
    public static IReadOnlyList<FigurePanel> Panels(Quantity quantity, IReadOnlyList<(string Name, string Subtitle, History Log)> logs)
    {
        var together = logs.Select(log => log.Log).ToList();

        return [.. logs.Select(log => new FigurePanel(
            log.Name,
            Alt(quantity, log.Subtitle, log.Log),
            Specification(
                quantity,
                log.Subtitle,
                log.Log,
                Span(ShareEpochs(logs) ? together : [log.Log]),
                Range(quantity, ShareRange(quantity, logs) ? together : [log.Log], quantity.IsWide(together)))))];
    }

    /// <summary>Whether the panels have one vertical axis: a loss that starts far above the other would press that one's curves flat.</summary>
    public static bool ShareRange(Quantity quantity, IReadOnlyList<(string Name, string Subtitle, History Log)> logs)
    {
        var highest = logs.Select(log => quantity.Values(log.Log).Max()).ToList();

        return highest.Max() <= 2 * highest.Min();
    }

    /// <summary>Whether the panels have one horizontal axis: ten epochs would be a stump beside a hundred, and steps are no epochs.</summary>
    public static bool ShareEpochs(IReadOnlyList<(string Name, string Subtitle, History Log)> logs)
    {
        var longest = logs.Select(log => log.Log.Epochs[^1].Epoch).ToList();

        return logs.All(log => log.Log.Unit == logs[0].Log.Unit) && longest.Max() <= 3 * longest.Min();
    }

    /// <summary>The logs as one table.</summary>
    public static FigureData Data(Quantity quantity, IReadOnlyList<(string Name, string Subtitle, History Log)> logs) => new(
        ["panel", logs[0].Log.Unit, $"training_{quantity.Name}", $"validation_{quantity.Name}", "rule"],
        [.. logs.SelectMany(log => log.Log.Epochs.Select(row => (IReadOnlyList<string>)
        [
            log.Name,
            row.Epoch.ToString(CultureInfo.InvariantCulture),
            quantity.OfTraining(row) is { } training ? CsvTable.Exact(training) : "",
            quantity.OfValidation(row) is { } validation ? CsvTable.Exact(validation) : "",
            row == quantity.Marked(log.Log) ? "1" : "0",
        ]))]);

    private static JsonArray Span(IReadOnlyList<History> logs) => new(logs.Min(log => log.Epochs[0].Epoch) - 1, logs.Max(log => log.Epochs[^1].Epoch) + 1);

    private static JsonObject Range(Quantity quantity, IReadOnlyList<History> logs, bool wide)
    {
        var values = logs.SelectMany(quantity.Values).ToList();
        if (wide) return new() { ["type"] = "log", ["domain"] = new JsonArray(values.Min() / 1.5, values.Max() * 1.5), ["nice"] = false };

        var margin = (values.Max() - values.Min()) * 0.05;

        return new() { ["domain"] = new JsonArray(values.Min() - margin, values.Max() + margin), ["nice"] = false, ["zero"] = false };
    }

    private static JsonObject Specification(Quantity quantity, string subtitle, History log, JsonArray epochs, JsonObject range)
    {
        var x = new JsonObject
        {
            ["field"] = "epoch",
            ["type"] = "quantitative",
            ["title"] = $"{char.ToUpperInvariant(log.Unit[0])}{log.Unit[1..]}s",
            ["scale"] = new JsonObject { ["domain"] = epochs, ["nice"] = false },
            ["axis"] = new JsonObject { ["tickMinStep"] = 1, ["tickCount"] = 8 },
        };
        var y = new JsonObject { ["field"] = "value", ["type"] = "quantitative", ["title"] = quantity.Axis, ["scale"] = range };
        if (range.ContainsKey("type")) y["axis"] = new JsonObject { ["format"] = ".0e", ["tickCount"] = 6 };

        return new()
        {
            ["title"] = new JsonObject { ["text"] = quantity.Title(log), ["subtitle"] = subtitle },
            ["width"] = Side,
            ["height"] = Side,
            ["layer"] = new JsonArray([.. quantity.Marked(log) is { } marked ? new JsonNode[] { Rule(log.Unit, marked.Epoch, epochs, x) } : [], Lines(quantity, log, x, y)]),
        };
    }

    private static JsonObject Rule(string unit, int marked, JsonArray epochs, JsonObject x) => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["epoch"] = marked, ["label"] = $"{unit} {marked}" }) },
        ["layer"] = new JsonArray(
            new JsonObject { ["mark"] = new JsonObject { ["type"] = "rule", ["color"] = FigureTheme.Ink, ["opacity"] = 0.55 } },
            new JsonObject
            {
                ["mark"] = new JsonObject
                {
                    ["type"] = "text",
                    ["y"] = 8,
                    ["fontSize"] = 10,
                    ["color"] = FigureTheme.Ink,
                    // The label stands on the side of the rule that has more room.
                    ["align"] = marked > (int)epochs[1]! / 2 ? "right" : "left",
                    ["dx"] = marked > (int)epochs[1]! / 2 ? -4 : 4,
                },
                ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "label" } },
            }),
        ["encoding"] = new JsonObject { ["x"] = x.DeepClone() },
    };

    private static JsonObject Lines(Quantity quantity, History log, JsonObject x, JsonObject y)
    {
        var names = new JsonArray(quantity.Training, quantity.Validation);

        return new()
        {
            ["data"] = new JsonObject { ["values"] = Points(quantity, log) },
            ["mark"] = new JsonObject { ["type"] = "line", ["strokeWidth"] = 1.75, ["point"] = log.Epochs.Count == 1 },
            ["encoding"] = new JsonObject
            {
                ["x"] = x.DeepClone(),
                ["y"] = y,
                ["color"] = new JsonObject
                {
                    ["field"] = "subset",
                    ["type"] = "nominal",
                    ["scale"] = new JsonObject { ["domain"] = names, ["range"] = new JsonArray(FigureTheme.Training, FigureTheme.Validation) },
                    ["legend"] = new JsonObject
                    {
                        ["orient"] = "bottom",
                        ["direction"] = "horizontal",
                        ["values"] = new JsonArray([.. quantity.Curves(log).Select(curve => JsonValue.Create(curve.Name))]),
                    },
                },
                // Told apart without colour, too.
                ["strokeDash"] = new JsonObject
                {
                    ["field"] = "subset",
                    ["type"] = "nominal",
                    ["scale"] = new JsonObject { ["domain"] = names.DeepClone(), ["range"] = new JsonArray(new JsonArray(1, 0), new JsonArray(5, 2)) },
                },
            },
        };
    }

    private static JsonArray Points(Quantity quantity, History log) => new([.. log.Epochs.SelectMany(row => quantity.Curves(log)
        .Where(curve => curve.Of(row) is not null)
        .Select(curve => new JsonObject { ["epoch"] = row.Epoch, ["subset"] = curve.Name, ["value"] = curve.Of(row) }))]);

    private static string Alt(Quantity quantity, string subtitle, History log)
    {
        var curves = quantity.Curves(log).Select(curve =>
        {
            var rows = log.Epochs.Where(row => curve.Of(row) is not null).ToList();

            return $"{(curve.Name == quantity.Training ? "training" : "validation")} {quantity.Name} goes from {Text(curve.Of(rows[0]))} at {log.Unit} {rows[0].Epoch} "
                + $"to {Text(curve.Of(rows[^1]))} at {log.Unit} {rows[^1].Epoch}";
        });
        var rule = quantity.Marked(log) is { } marked
            ? $"; a vertical rule marks {log.Unit} {marked.Epoch} with validation {quantity.Name} {Text(quantity.OfValidation(marked))}"
            : "";

        return $"Line chart, {subtitle}: {string.Join(", ", curves)}{rule}.";

        static string Text(double? value) => value is { } number ? number.ToString(Math.Abs(number) < 1000 ? "F3" : "0.00e0", CultureInfo.InvariantCulture) : "";
    }
}
