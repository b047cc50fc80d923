using System.Globalization;
using System.Text.Json.Nodes;
using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>A confusion matrix, drawn in the style of the paper it is of.</summary>
internal static class HeatMap
{
    // Ten genres fill the same square as eight, so that panels side by side keep one size of letters.
    private const int Side = 300;

    /// <summary>The panel of one matrix.</summary>
    public static FigurePanel Panel(string name, string title, string subtitle, ConfusionMatrix matrix, HeatMapStyle style)
    {
        var most = matrix.Rows.Max(row => row.Max());

        return new(name, Alt(title, subtitle, matrix), new()
        {
            ["title"] = new JsonObject { ["text"] = title, ["subtitle"] = subtitle },
            ["data"] = new JsonObject { ["values"] = Cells(matrix) },
            ["width"] = Side,
            ["height"] = Side,
            ["encoding"] = new JsonObject
            {
                ["x"] = Axis(style.Across, matrix, angle: -90),
                ["y"] = Axis(style.Down, matrix, angle: 0),
            },
            ["layer"] = new JsonArray(
                new JsonObject
                {
                    ["mark"] = new JsonObject { ["type"] = "rect" },
                    ["encoding"] = new JsonObject
                    {
                        ["color"] = new JsonObject
                        {
                            ["field"] = "tracks",
                            ["type"] = "quantitative",
                            ["scale"] = new JsonObject { ["scheme"] = style.Scheme, ["domain"] = new JsonArray(0, Math.Max(1, most)) },
                            ["legend"] = style.HasBar ? new JsonObject { ["gradientLength"] = Side, ["labelColor"] = FigureTheme.Ink, ["tickMinStep"] = 1 } : null,
                        },
                    },
                },
                new JsonObject
                {
                    ["mark"] = new JsonObject { ["type"] = "text", ["fontSize"] = 11 },
                    ["encoding"] = new JsonObject
                    {
                        ["text"] = new JsonObject { ["field"] = "tracks", ["type"] = "quantitative" },
                        ["color"] = new JsonObject
                        {
                            ["condition"] = new JsonObject { ["test"] = $"datum.tracks > {(0.6 * most).ToString(CultureInfo.InvariantCulture)}", ["value"] = style.InkOnMany },
                            ["value"] = style.InkOnFew,
                        },
                    },
                }),
        });
    }

    /// <summary>The matrices as one table.</summary>
    public static FigureData Data(IReadOnlyList<(string Name, ConfusionMatrix Matrix)> panels) => new(
        ["panel", "true", "prediction", "tracks"],
        [.. panels.SelectMany(panel => panel.Matrix.Genres.SelectMany((actual, row) => panel.Matrix.Genres.Select((predicted, column) =>
            (IReadOnlyList<string>)[panel.Name, actual, predicted, panel.Matrix[row, column].ToString(CultureInfo.InvariantCulture)])))]);

    private static JsonObject Axis((string Field, string Title) axis, ConfusionMatrix matrix, int angle) => new()
    {
        ["field"] = axis.Field,
        ["type"] = "nominal",
        ["title"] = axis.Title,
        ["sort"] = new JsonArray([.. matrix.Genres.Select(genre => JsonValue.Create(genre))]),
        ["axis"] = new JsonObject { ["labelAngle"] = angle, ["labelLimit"] = 120 },
        ["scale"] = new JsonObject { ["padding"] = 0 },
    };

    private static JsonArray Cells(ConfusionMatrix matrix) => new([.. matrix.Genres.SelectMany((actual, row) =>
        matrix.Genres.Select((predicted, column) => (JsonNode)new JsonObject
        {
            ["true"] = actual, ["prediction"] = predicted, ["tracks"] = matrix[row, column],
        }))]);

    private static string Alt(string title, string subtitle, ConfusionMatrix matrix)
    {
        var pairs = matrix.Genres.SelectMany((actual, row) => matrix.Genres.Select((predicted, column) => (actual, predicted, tracks: matrix[row, column])))
            .Where(pair => pair.actual != pair.predicted && pair.tracks > 0)
            .OrderByDescending(pair => pair.tracks).Take(3)
            .Select(pair => $"{pair.actual} taken for {pair.predicted} {pair.tracks} times");

        return $"Heat-map, {title}, {subtitle}: {matrix.Correct} of {matrix.Total} tracks on the diagonal; most confused: {string.Join(", ", pairs.DefaultIfEmpty("none"))}.";
    }
}
