namespace Reprise.Report.Clips;

/// <summary>The diagrams of a paper on networks of clips: of the layers of a network, and of the way of a clip to its genre.</summary>
internal static class ClipDiagrams
{
    private const string Layers = "layers";

    private const string Path = "path";

    private const string Preparation = "preparation";

    public static IReadOnlyList<Diagram> Of(ClipResults results) =>
    [
        .. results.Paper.Figures.Select(figure => figure.Value.Shows switch
        {
            Layers => OfLayers(results, figure.Key, figure.Value),
            Path => PathDiagram.Of(results, Experiment(results, figure.Value), figure.Key, figure.Value.Number),
            Preparation => PreparationDiagram.Of(results, Experiment(results, figure.Value), figure.Key, figure.Value),
            _ => null,
        }).OfType<Diagram>(),
    ];

    private static Diagram? OfLayers(ClipResults results, string id, ClipFigure figure)
    {
        var experiment = Experiment(results, figure);
        var ours = experiment.Runs is [var run, ..]
            ? new LayerPanel(experiment.Name, $"features {run.Metrics.Features} of {run.Metrics.Collection}", run.Layers)
            : null;

        return LayerDiagram.Of(id, figure.Number, experiment.FullTitle, experiment.Comparability, ours, experiment.Paper?.Layers is { } name ? results.Published.Layers(name) : []);
    }

    private static ClipExperiment Experiment(ClipResults results, ClipFigure figure) =>
        results.Experiments.Single(experiment => experiment.Name == figure.Experiment);
}
