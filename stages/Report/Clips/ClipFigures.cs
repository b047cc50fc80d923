namespace Reprise.Report.Clips;

/// <summary>All figures of a paper on networks of clips: for each experiment its curves, then its confusion matrix.</summary>
internal static class ClipFigures
{
    private const string Confusion = "confusion";

    public static IReadOnlyList<Figure> Of(ClipResults results) =>
    [
        .. results.Experiments.SelectMany(experiment => new[]
        {
            ClipCurves.Of(results, experiment, Quantity.Loss),
            ClipCurves.Of(results, experiment, Quantity.Accuracy),
            OfConfusion(results, experiment),
        }.Concat(StepFigures(results, experiment))).OfType<Figure>(),
        .. results.Paper.ExtraHistories.SelectMany(run => new[] { Quantity.Loss, Quantity.Accuracy }.Select(quantity => ClipCurves.OfExtra(results, run.Key, run.Value, quantity))),
        .. results.Paper.Bars.Select(bars => BarFigure.Of(results.Published, bars.Key, bars.Value)),
    ];

    /// <summary>The id and number of the paper's own figure of an experiment, or an id of ours where the paper has none.</summary>
    public static (string Id, string? Number) Numbered(ClipResults results, ClipExperiment experiment, string shows) =>
        results.Paper.Figures.FirstOrDefault(figure => figure.Value.Experiment == experiment.Name && figure.Value.Shows == shows) is { Key: { } id } figure
            ? (id, figure.Value.Number)
            : ($"{experiment.Name}-{shows}", null);

    /// <summary>A figure's title, with the paper's number where it has one.</summary>
    public static string Title(string? number, string shows) =>
        number is null ? $"{shows}; not a figure of the paper" : $"{number}: {char.ToLowerInvariant(shows[0])}{shows[1..]}";

    /// <summary>How our panels call themselves.</summary>
    public static string Ours(ClipExperiment experiment) => OurPanel.Words(experiment.Comparability);

    private static IEnumerable<Figure?> StepFigures(ClipResults results, ClipExperiment experiment) => results.Paper.Figures
        .Where(figure => figure.Value.Experiment == experiment.Name && figure.Value.Shows is StepFigure.Right or StepFigure.Wrong)
        .Select(figure => StepFigure.Of(results, experiment, figure.Key, figure.Value));

    private static Figure? OfConfusion(ClipResults results, ClipExperiment experiment)
    {
        var panels = new List<(string Name, string Subtitle, Data.Evaluation.ConfusionMatrix Matrix)>();
        if (experiment.Runs.Count > 0)
        {
            var ours = experiment.Runs.Select(run => run.Metrics.Test).SummedConfusion(experiment.Runs[0].Metrics.Genres).InOrderOf(results.Paper.Collections[experiment.Collection].Genres);
            panels.Add((FigurePanel.Ours, $"{Ours(experiment)}: {results.Settings.SeedsInWords}, {ours.Total:#,0} clips", ours));
        }

        if (experiment.Paper?.Confusion is { } name)
        {
            var published = results.Published.Confusion(name);
            panels.Add((FigurePanel.Paper, $"published: {published.Total:#,0} clips", published));
        }

        if (panels.Count == 0) return null;

        var (id, number) = Numbered(results, experiment, Confusion);

        return new(
            id,
            Title(number, $"Confusion matrix of {experiment.FullTitle}"),
            (experiment.Runs.Count == 0 ? "Not trained in this build. " : $"Ours: test clips of {results.Settings.SeedsInWords}{(experiment.Runs.Count > 1 ? " added up" : "")}. ")
                + (panels[^1].Name == FigurePanel.Paper ? "The paper's: redrawn from the published matrix. " : "The paper shows none. ")
                + "Rows are the true genre, columns the prediction; each panel has its own range of colours.",
            [.. panels.Select(panel => HeatMap.Panel(panel.Name, $"Confusion matrix of {experiment.Name}", panel.Subtitle, panel.Matrix, HeatMapStyle.Blue))],
            HeatMap.Data([.. panels.Select(panel => (panel.Name, panel.Matrix))]))
        {
            Comparability = experiment.Comparability,
        };
    }
}
