namespace Reprise.Report;

/// <summary>A diagram of a paper, drawn from the layers of the network that was built and from the published ones.</summary>
/// <param name="Id">Its file name and its anchor on the page, for instance <c>fig2</c>.</param>
/// <param name="Title">As the paper counts it, and what it shows.</param>
/// <param name="Caption">How it was drawn.</param>
/// <param name="Panels">Ours first, then the published one.</param>
internal sealed record Diagram(string Id, string Title, string Caption, IReadOnlyList<DiagramPanel> Panels)
{
    /// <summary>Which rows of the paper's inventory it shows beside the one of its id.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Whether ours is of the size of the paper's.</summary>
    public Comparability Comparability { get; init; } = Comparability.Free;
}

/// <summary>One graph of a diagram.</summary>
/// <param name="Name"><c>ours</c> or <c>paper</c>.</param>
/// <param name="Alt">What there is to see, in words and numbers.</param>
/// <param name="Dot">The graph in the language of Graphviz.</param>
internal sealed record DiagramPanel(string Name, string Alt, string Dot)
{
    /// <summary>Name of its drawing: its file, and the prefix of its ids on the page.</summary>
    public string KeyIn(Diagram diagram) => $"{diagram.Id}-{Name}";
}
