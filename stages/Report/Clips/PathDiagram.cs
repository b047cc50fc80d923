namespace Reprise.Report.Clips;

/// <summary>The way of a clip from its collection to a genre, drawn from what the stages of an experiment wrote.</summary>
internal static class PathDiagram
{
    public static Diagram? Of(ClipResults results, ClipExperiment experiment, string id, string number)
    {
        if (experiment.Runs is not [var run, ..]) return null;

        var title = $"{ClipFigures.Ours(experiment)}: {experiment.Name}, seed {run.Metrics.Seed}";
        var boxes = Boxes(results, experiment, run);

        return new(
            id,
            $"{number}: from the collection to the genre, {experiment.FullTitle}",
            "Ours: drawn from what the stages of the experiment wrote. The paper draws the same way: collection, spectrogram, array, slices, network, vote.",
            [new(FigurePanel.Ours, $"{title}. {string.Join("; ", boxes.Select(box => string.Join(", ", box.Lines)))}.",
                BoxGraph.Of(title, boxes, Enumerable.Range(0, boxes.Count - 1).Select(box => (box, box + 1))))])
        {
            Comparability = experiment.Comparability,
        };
    }

    private static IReadOnlyList<Box> Boxes(ClipResults results, ClipExperiment experiment, TrainedExperiment run)
    {
        var (metrics, source) = (run.Metrics, results.Sources.Single(source => source.Collection == experiment.Collection));
        var counts = metrics.Counts;

        return
        [
            new(BoxGraph.Plain, [$"collection {metrics.Collection}", $"{source.Tracks.Count:#,0} tracks, {source.Durations()}"]),
            new(BoxGraph.Green, [$"features {metrics.Features}", $"set {Param("set")}, length {Param("length")}"]),
            new(BoxGraph.Plain, [$"split {metrics.Split}", $"{counts.Train:#,0} train, {counts.Validation:#,0} validation, {counts.Test:#,0} test"]),
            new(BoxGraph.Blue, [$"network {metrics.Network}", $"{run.Layers.Count} layers, {metrics.Parameters:#,0} weights"]),
            .. metrics.Windows is { } windows ? [new Box(BoxGraph.Orange, ["vote", $"of {windows.N:#,0} windows for {metrics.Test.N:#,0} test clips"])] : Array.Empty<Box>(),
            new(BoxGraph.Plain, [$"{metrics.Genres.Count} genres"]),
        ];

        string Param(string key) => results.Settings.Value($"features.clips.{metrics.Features}.{key}")?.ToString() ?? CellText.Nothing;
    }
}
