namespace Reprise.Report.Clips;

/// <summary>What a network believes of one test clip over time: of one that it gets right, or of one that it gets wrong.</summary>
internal static class StepFigure
{
    public const string Right = "steps_right";

    public const string Wrong = "steps_wrong";

    public static Figure? Of(ClipResults results, ClipExperiment experiment, string id, ClipFigure figure)
    {
        if (experiment.Runs.Count == 0 || Choose(experiment.Runs[0], figure) is not { } clip) return null;

        var (run, genres) = (experiment.Runs[0].Metrics, experiment.Runs[0].Metrics.Genres);
        var subtitle = $"{ClipFigures.Ours(experiment)}: {clip.TrackId}, {clip.Actual} taken for {clip.Predicted}";

        return new(
            id,
            $"{figure.Number}: probabilities over time of a clip that {experiment.FullTitle} gets {(figure.Shows == Right ? "right" : "wrong")}",
            $"Ours: of the test clips of seed {run.Seed} {(figure.Shows == Right ? "that are right" : "that are wrong")} the surest one, of {figure.Genre} if there "
                + $"is one. {figure.Says}; its values were not published. On the right ours again in colours and dashes that every eye tells apart.",
            StepChart.Panels(FigurePanel.Ours, "Probabilities over time", subtitle, genres, clip),
            StepChart.Data(FigurePanel.Ours, genres, clip))
        {
            Comparability = experiment.Comparability,
        };
    }

    private static StepwiseClip? Choose(TrainedExperiment run, ClipFigure figure)
    {
        var genres = run.Metrics.Genres.ToList();

        return run.Stepwise
            .Where(clip => clip.Actual == clip.Predicted == (figure.Shows == Right))
            .OrderByDescending(clip => GenreNames.Comparer.Equals(clip.Actual, figure.Genre))
            .ThenByDescending(clip => clip.Steps.Average(step => step[genres.IndexOf(clip.Predicted)]))
            .ThenBy(clip => clip.TrackId, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
