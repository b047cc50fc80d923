namespace Reprise.Report.Clips;

/// <summary>The diagrams of a paper on networks of clips: one for each figure of layers.</summary>
internal static class ClipDiagrams
{
    private const string Layers = "layers";

    public static IReadOnlyList<Diagram> Of(ClipResults results) =>
    [
        .. results.Paper.Figures.Where(figure => figure.Value.Shows == Layers)
            .Select(figure => Of(results, figure.Key, figure.Value)).OfType<Diagram>(),
    ];

    private static Diagram? Of(ClipResults results, string id, ClipFigure figure)
    {
        var experiment = results.Experiments.Single(experiment => experiment.Name == figure.Experiment);
        var ours = experiment.Runs is [var run, ..]
            ? new LayerPanel(experiment.Name, $"features {run.Metrics.Features} of {run.Metrics.Collection}", run.Layers)
            : null;

        return LayerDiagram.Of(id, figure.Number, experiment.FullTitle, experiment.Comparability, ours, experiment.Paper?.Layers is { } name ? results.Published.Layers(name) : []);
    }
}
