using System.Text.Json.Nodes;

namespace Reprise.Report;

/// <summary>A figure of a paper, drawn from our numbers and redrawn from the published ones in the same form.</summary>
/// <param name="Id">Its file name and its anchor on the page, for instance <c>fig6a</c>.</param>
/// <param name="Title">As the paper counts it, and what it shows.</param>
/// <param name="Caption">How it was drawn.</param>
/// <param name="Panels">Ours first, then the published ones.</param>
/// <param name="Data">What was drawn.</param>
internal sealed record Figure(string Id, string Title, string Caption, IReadOnlyList<FigurePanel> Panels, FigureData Data)
{
    /// <summary>Whether our panel may be held against the paper's.</summary>
    public Comparability Comparability { get; init; } = Comparability.Free;

    /// <summary>Which rows of the paper's inventory it shows beside the one of its id.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Whether the page lists what was drawn; tens of thousands of values are left to the CSV file.</summary>
    public bool HasNumbersOnPage { get; init; } = true;

    /// <summary>All panels side by side as one Vega-Lite specification: the figure's SVG file.</summary>
    public JsonObject Specification => FigureTheme.Apply(new()
    {
        ["description"] = string.Join(" ", Panels.Select(panel => panel.Alt)),
        ["hconcat"] = new JsonArray([.. Panels.Select(panel => panel.Specification.DeepClone())]),
        ["spacing"] = 40,
        // Each panel keeps its own colours, since ours may count fewer tracks than the paper, and its own legend.
        ["resolve"] = new JsonObject { ["scale"] = Independent(), ["legend"] = Independent() },
    });

    private static JsonObject Independent() => new() { ["color"] = "independent", ["strokeDash"] = "independent" };
}

/// <summary>One panel, which the page shows on its own so that two fit below each other on a phone.</summary>
/// <param name="Name"><c>ours</c> or <c>paper</c>.</param>
/// <param name="Alt">What there is to see, in words and numbers.</param>
/// <param name="Specification">A Vega-Lite unit or layer, without configuration.</param>
internal sealed record FigurePanel(string Name, string Alt, JsonObject Specification)
{
    public const string Ours = "ours";

    public const string Paper = "paper";

    /// <summary>Ours once more, in colours for every eye.</summary>
    public const string Even = "even";

    /// <summary>What a picture in it holds, for who points at it: null where there is none.</summary>
    public JsonObject? Picture { get; init; }
}

/// <summary>The numbers of a figure, as written to its CSV file and to the page.</summary>
internal sealed record FigureData(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
