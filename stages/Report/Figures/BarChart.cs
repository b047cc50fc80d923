using System.Globalization;
using System.Text.Json.Nodes;

namespace Reprise.Report;

/// <summary>One bar for each name, in the order given, with its value above it.</summary>
internal static class BarChart
{
    private const int Width = 420;
    private const int Height = 260;

    /// <summary>The panel.</summary>
    public static FigurePanel Panel(string name, string title, string subtitle, string quantity, IReadOnlyList<(string Name, double Value)> bars) => new(name, Alt(title, subtitle, bars), new()
    {
        ["title"] = new JsonObject { ["text"] = $"{char.ToUpperInvariant(title[0])}{title[1..]}", ["subtitle"] = subtitle },
        ["data"] = new JsonObject { ["values"] = new JsonArray([.. bars.Select(bar => (JsonNode)new JsonObject { ["name"] = bar.Name, ["value"] = bar.Value, ["text"] = Text(bar.Value) })]) },
        ["width"] = Width,
        ["height"] = Height,
        ["encoding"] = new JsonObject
        {
            ["x"] = new JsonObject
            {
                ["field"] = "name",
                ["type"] = "nominal",
                ["title"] = null,
                ["sort"] = null,
                ["axis"] = new JsonObject { ["labelAngle"] = -45, ["ticks"] = false },
            },
            ["y"] = new JsonObject { ["field"] = "value", ["type"] = "quantitative", ["title"] = quantity },
        },
        ["layer"] = new JsonArray(
            new JsonObject { ["mark"] = new JsonObject { ["type"] = "bar", ["color"] = FigureTheme.Training } },
            new JsonObject
            {
                ["mark"] = new JsonObject { ["type"] = "text", ["baseline"] = "bottom", ["dy"] = -3, ["color"] = FigureTheme.Ink },
                ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "text", ["type"] = "nominal" } },
            }),
    });

    /// <summary>A value as it stands above its bar and in files.</summary>
    public static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Alt(string title, string subtitle, IReadOnlyList<(string Name, double Value)> bars) =>
        $"Bar chart, {subtitle}: {title}. {string.Join(", ", bars.Select(bar => $"{bar.Name} {Text(bar.Value)}"))}.";
}
