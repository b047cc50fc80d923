namespace Reprise.Report.Clips;

/// <summary>The steps from recordings to the windows a network reads, drawn from what acquire and feature extraction wrote.</summary>
internal static class PreparationDiagram
{
    public static Diagram? Of(ClipResults results, ClipExperiment experiment, string id, ClipFigure figure)
    {
        if (results.Sources.FirstOrDefault(source => source.Collection == experiment.Collection) is not { } source) return null;
        if (source.Features.FirstOrDefault(features => features.Features == experiment.Settings?.Features) is not { } features) return null;

        var boxes = Boxes(source, features);
        var title = $"{(source.IsDemo ? "ours (demo data)" : "ours")}: features {features.Features} of {experiment.Collection}";

        return new(
            id,
            $"{figure.Number}: from recordings to windows, in {boxes.Count} steps",
            $"Ours: drawn from what the stages acquire and features wrote. {figure.Says}",
            [new(FigurePanel.Ours, $"{title}. {string.Join("; ", boxes.Select(box => string.Join(", ", box.Lines)))}.",
                BoxGraph.Of(title, boxes, Enumerable.Range(0, boxes.Count - 1).Select(box => (box, box + 1))))])
        {
            Comparability = new(source.IsDemo, []),
        };
    }

    private static IReadOnlyList<Box> Boxes(TrackSource source, FeatureFacts features)
    {
        var (made, unused) = (features.Constants, (features.LeftOut?.Count ?? 0) + (features.Failures?.Count ?? 0));

        return
        [
            new(BoxGraph.Plain, ["1. load", $"{source.Tracks.Count:#,0} tracks of source {source.Source}"]),
            new(BoxGraph.Plain, ["2. link to a genre", $"one of {source.Acquire.Genres.Count} for each track"]),
            new(BoxGraph.Plain, ["3. choose tracks", unused == 0 ? "all of them, no sample" : $"all but {unused:#,0} that do not fit"]),
            new(BoxGraph.Green, ["4. spectrogram", $"{made.Bands} mel bands, {made.TransformLength} samples every {made.HopLength}"]),
            new(BoxGraph.Green, ["5. array", $"{features.Values}"]),
            new(BoxGraph.Green, ["6. slice", $"{features.Shape[0]} windows of {features.Shape[^1]} frames"]),
        ];
    }
}
