using System.Text.Json.Nodes;

namespace Reprise.Report;

/// <summary>How all figures look.</summary>
internal static class FigureTheme
{
    /// <summary>Training curves, the paper's blue, in a shade that stays apart from <see cref="Validation"/> for colour-blind readers.</summary>
    public const string Training = "#0072b2";

    /// <summary>Validation curves, the paper's red.</summary>
    public const string Validation = "#d55e00";

    /// <summary>Axes and words take the colour of the text around the figure, so that one drawing serves light and dark pages.</summary>
    public const string Ink = "currentColor";

    private const string Font = "DejaVu Sans, Verdana, sans-serif";

    /// <summary>Turns a panel or a row of panels into a complete specification.</summary>
    public static JsonObject Apply(JsonObject specification)
    {
        var complete = (JsonObject)specification.DeepClone();
        complete.Insert(0, "$schema", "https://vega.github.io/schema/vega-lite/v6.json");
        complete["background"] = null;
        complete["config"] = Config();

        return complete;
    }

    /// <summary>The configuration that all specifications share.</summary>
    public static JsonObject Config() => new()
    {
        // The alt text says more than Vega's labels of every single mark would.
        ["aria"] = false,
        ["font"] = Font,
        ["view"] = new JsonObject { ["stroke"] = Ink, ["strokeOpacity"] = 0.35 },
        ["axis"] = new JsonObject
        {
            ["domain"] = false,
            ["grid"] = false,
            ["labelColor"] = Ink,
            ["labelFlush"] = false,
            ["labelFontSize"] = 11,
            ["tickColor"] = Ink,
            ["titleColor"] = Ink,
            ["titleFontSize"] = 12,
            ["titleFontWeight"] = "normal",
        },
        ["legend"] = new JsonObject { ["labelColor"] = Ink, ["labelFontSize"] = 11, ["symbolStrokeWidth"] = 2, ["symbolSize"] = 200, ["title"] = null, ["titleColor"] = Ink },
        ["title"] = new JsonObject
        {
            ["anchor"] = "middle",
            ["color"] = Ink,
            ["fontSize"] = 13,
            ["fontWeight"] = "normal",
            ["frame"] = "group",
            ["subtitleColor"] = Ink,
            ["subtitleFontSize"] = 11,
            ["subtitlePadding"] = 4,
        },
    };
}
