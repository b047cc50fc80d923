namespace Reprise.Report.Pipeline;

/// <summary>Stages that differ in their coordinates only: all trainings of experiments, all splits of one kind.</summary>
/// <param name="Verb">What they do: the first word of their names.</param>
/// <param name="Axes">Names of their coordinates.</param>
/// <param name="Stages">The stages.</param>
internal sealed record StageKind(string Verb, IReadOnlyList<string> Axes, IReadOnlyList<MadeStage> Stages)
{
    /// <summary>How many there are, in words.</summary>
    public string Count => Stages.Count == 1 ? "1 stage" : $"{Stages.Count:#,0} stages";

    /// <summary>The kinds of a graph, in the order in which their stages are first reached from those that read no other.</summary>
    public static IReadOnlyList<StageKind> Of(StageGraph graph) =>
    [
        .. InOrder(graph)
            .GroupBy(stage => (Verb: stage.Name.Split('.')[0], Axes: string.Join(", ", stage.Args.Keys.Order(StringComparer.Ordinal))))
            .Select(group => new StageKind(group.Key.Verb, group.Key.Axes.Split(", ", StringSplitOptions.RemoveEmptyEntries), [.. group])),
    ];

    /// <summary>Which kind comes after which, by their numbers, without what follows from others: of a → b → c and a → c the last is left out.</summary>
    public static IReadOnlyList<(int From, int To)> Edges(IReadOnlyList<StageKind> kinds)
    {
        var kindOf = kinds.Index().SelectMany(kind => kind.Item.Stages.Select(stage => (stage.Name, kind.Index))).ToDictionary(pair => pair.Name, pair => pair.Index);
        var edges = kinds.Index()
            .SelectMany(kind => kind.Item.Stages.SelectMany(stage => stage.After).Where(kindOf.ContainsKey).Select(before => (From: kindOf[before], To: kind.Index)))
            .Where(edge => edge.From != edge.To)
            .Distinct()
            .Order()
            .ToList();

        foreach (var edge in edges.ToList())
        {
            if (Leads(edges.Where(other => other != edge), edge.From, edge.To)) edges.Remove(edge);
        }

        return edges;
    }

    // Each stage after those it comes after; of several that may come next, the first by name.
    private static IEnumerable<MadeStage> InOrder(StageGraph graph)
    {
        var open = graph.All.OrderBy(stage => stage.Name, StringComparer.Ordinal).ToList();
        var unmet = open.Select(stage => stage.Name).ToHashSet(StringComparer.Ordinal);

        while (open.Count > 0)
        {
            // A circle has no first stage; it is broken where its first name is.
            var next = open.FirstOrDefault(stage => !stage.After.Any(unmet.Contains)) ?? open[0];
            open.Remove(next);
            unmet.Remove(next.Name);
            yield return next;
        }
    }

    private static bool Leads(IEnumerable<(int From, int To)> edges, int from, int to)
    {
        var next = edges.ToLookup(edge => edge.From, edge => edge.To);
        var (seen, open) = (new HashSet<int>(), new Stack<int>([from]));
        while (open.TryPop(out var node))
        {
            if (node == to) return true;
            foreach (var after in next[node].Where(seen.Add)) open.Push(after);
        }

        return false;
    }
}
