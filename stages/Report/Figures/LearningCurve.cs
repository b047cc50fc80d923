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
        var last = logs.Max(log => log.Log.Epochs.Count);

        return [.. logs.Select(log => new FigurePanel(
            log.Name,
            Alt(quantity, log.Subtitle, log.Log),
            Specification(quantity, log.Subtitle, log.Log, new JsonArray(0, last + 1), Range(quantity, ShareRange(quantity, logs) ? logs.Select(each => each.Log) : [log.Log]))))];
    }

    /// <summary>Whether the panels have one vertical axis: a loss that starts far above the other would press that one's curves flat.</summary>
    public static bool ShareRange(Quantity quantity, IReadOnlyList<(string Name, string Subtitle, History Log)> logs)
    {
        var highest = logs.Select(log => quantity.Values(log.Log).Max()).ToList();

        return highest.Max() <= 2 * highest.Min();
    }

    /// <summary>The logs as one table.</summary>
    public static FigureData Data(Quantity quantity, IReadOnlyList<(string Name, string Subtitle, History Log)> logs) => new(
        ["panel", "epoch", $"training_{quantity.Name}", $"validation_{quantity.Name}", "rule"],
        [.. logs.SelectMany(log => log.Log.Epochs.Select(row => (IReadOnlyList<string>)
        [
            log.Name,
            row.Epoch.ToString(CultureInfo.InvariantCulture),
            CsvTable.Exact(quantity.OfTraining(row)),
            CsvTable.Exact(quantity.OfValidation(row)),
            row == quantity.Marked(log.Log) ? "1" : "0",
        ]))]);

    private static JsonArray Range(Quantity quantity, IEnumerable<History> logs)
    {
        var values = logs.SelectMany(quantity.Values).ToList();
        var margin = (values.Max() - values.Min()) * 0.05;

        return new(values.Min() - margin, values.Max() + margin);
    }

    private static JsonObject Specification(Quantity quantity, string subtitle, History log, JsonArray epochs, JsonArray range)
    {
        var x = new JsonObject
        {
            ["field"] = "epoch",
            ["type"] = "quantitative",
            ["title"] = "Epochs",
            ["scale"] = new JsonObject { ["domain"] = epochs, ["nice"] = false },
            ["axis"] = new JsonObject { ["tickMinStep"] = 1, ["tickCount"] = 8 },
        };
        var y = new JsonObject
        {
            ["field"] = "value",
            ["type"] = "quantitative",
            ["title"] = quantity.Axis,
            ["scale"] = new JsonObject { ["domain"] = range, ["nice"] = false, ["zero"] = false },
        };
        var names = new JsonArray(quantity.Training, quantity.Validation);
        var marked = quantity.Marked(log).Epoch;

        return new()
        {
            ["title"] = new JsonObject { ["text"] = $"Training and validation {quantity.Name}", ["subtitle"] = subtitle },
            ["width"] = Side,
            ["height"] = Side,
            ["layer"] = new JsonArray(
                new JsonObject
                {
                    ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["epoch"] = marked, ["label"] = $"epoch {marked}" }) },
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
                    ["encoding"] = new JsonObject { ["x"] = x },
                },
                new JsonObject
                {
                    ["data"] = new JsonObject { ["values"] = Points(quantity, log) },
                    ["mark"] = new JsonObject { ["type"] = "line", ["strokeWidth"] = 1.75 },
                    ["encoding"] = new JsonObject
                    {
                        ["x"] = x.DeepClone(),
                        ["y"] = y,
                        ["color"] = new JsonObject
                        {
                            ["field"] = "subset",
                            ["type"] = "nominal",
                            ["scale"] = new JsonObject { ["domain"] = names, ["range"] = new JsonArray(FigureTheme.Training, FigureTheme.Validation) },
                            ["legend"] = new JsonObject { ["orient"] = "bottom", ["direction"] = "horizontal" },
                        },
                        // Told apart without colour, too.
                        ["strokeDash"] = new JsonObject
                        {
                            ["field"] = "subset",
                            ["type"] = "nominal",
                            ["scale"] = new JsonObject { ["domain"] = names.DeepClone(), ["range"] = new JsonArray(new JsonArray(1, 0), new JsonArray(5, 2)) },
                        },
                    },
                }),
        };
    }

    private static JsonArray Points(Quantity quantity, History log) => new([.. log.Epochs.SelectMany(row => new JsonNode[]
    {
        new JsonObject { ["epoch"] = row.Epoch, ["subset"] = quantity.Training, ["value"] = quantity.OfTraining(row) },
        new JsonObject { ["epoch"] = row.Epoch, ["subset"] = quantity.Validation, ["value"] = quantity.OfValidation(row) },
    })]);

    private static string Alt(Quantity quantity, string subtitle, History log)
    {
        var (first, last, marked) = (log.Epochs[0], log.Epochs[^1], quantity.Marked(log));
        string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

        return $"Line chart, {subtitle}: training {quantity.Name} goes from {Text(quantity.OfTraining(first))} at epoch 1 "
            + $"to {Text(quantity.OfTraining(last))} at epoch {last.Epoch}, validation {quantity.Name} from {Text(quantity.OfValidation(first))} "
            + $"to {Text(quantity.OfValidation(last))}; a vertical rule marks epoch {marked.Epoch} with validation {quantity.Name} {Text(quantity.OfValidation(marked))}.";
    }
}
