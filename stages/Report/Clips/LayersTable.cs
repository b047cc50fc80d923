namespace Reprise.Report.Clips;

/// <summary>The layers of every network of a paper, as published and as built here.</summary>
internal static class LayersTable
{
    public static PaperTable Of(ClipResults results) => new(
        "layers",
        $"Layers of the networks of {results.Paper.Short}",
        LayerRows.Columns,
        [.. results.Experiments.Select(experiment => Group(results, experiment)).Where(group => group.Rows.Count > 0)])
    {
        Notes = ["Output without the batch, channels last. Layers that learn nothing are listed as each side lists them, so rows need not face each other."],
        IsFolded = true,
        Comparability = results.Comparability,
    };

    private static RowGroup Group(ClipResults results, ClipExperiment experiment)
    {
        var published = experiment.Paper?.Layers is { } name ? results.Published.Layers(name) : [];
        var built = experiment.Runs is [var run, ..] ? run.Layers : [];

        return new(experiment.FullTitle, published.Count + built.Count == 0 ? [] : [.. LayerRows.Of(published, built), LayerRows.Sum(published, built)]);
    }
}
