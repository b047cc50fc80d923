namespace Reprise.Report.Pipeline;

/// <summary>The graph of stages drawn with one box a kind: hundreds of boxes would show nothing.</summary>
internal static class KindsDiagram
{
    /// <summary>Name of the drawing.</summary>
    public const string Key = "stages-kinds";

    /// <summary>Letters of a line of coordinates, as far as they can be broken.</summary>
    private const int LineLetters = 20;

    public static Diagram Of(StageGraph graph)
    {
        var kinds = StageKind.Of(graph);
        var edges = StageKind.Edges(kinds);
        var title = $"{graph.All.Count():#,0} stages of {kinds.Count} kinds";

        return new(
            "stages",
            "The stages behind this page, one box a kind",
            "Drawn from the graph itself. The lines below a count are what tells the stages of a kind apart. An arrow leads to the stages that read what others "
                + "made; one that follows from others is left out. Green kinds read nothing that another stage made.",
            [new("kinds", $"Graph of {title}. {string.Join("; ", kinds.Select((kind, index) => Words(kinds, kind, index, edges)))}.", BoxGraph.Of(title, [.. kinds.Select(Box)], edges))]);
    }

    private static Box Box(StageKind kind) => new(
        kind.Stages.All(stage => stage.After.Count == 0) ? BoxGraph.Green : kind.Stages.All(stage => stage.Outs.Count == 0) ? BoxGraph.Orange : BoxGraph.Plain,
        [$"{kind.Verb}: {kind.Count}", .. Broken(kind.Axes)]);

    private static IReadOnlyList<string> Broken(IReadOnlyList<string> axes)
    {
        List<string> lines = [];
        foreach (var axis in axes)
        {
            if (lines.Count > 0 && lines[^1].Length + axis.Length + 2 <= LineLetters) lines[^1] += $", {axis}";
            else lines.Add(axis);
        }

        return lines;
    }

    private static string Words(IReadOnlyList<StageKind> kinds, StageKind kind, int index, IReadOnlyList<(int From, int To)> edges)
    {
        var after = edges.Where(edge => edge.To == index).Select(edge => Name(kinds[edge.From])).ToList();

        return $"{Name(kind)}, {kind.Count}{(after.Count == 0 ? "" : $", after {string.Join(" and ", after)}")}";
    }

    private static string Name(StageKind kind) => kind.Axes.Count == 0 ? kind.Verb : $"{kind.Verb} by {string.Join(", ", kind.Axes)}";
}
