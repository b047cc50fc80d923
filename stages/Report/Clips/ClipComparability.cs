using Reprise.Data.Evaluation;

namespace Reprise.Report.Clips;

/// <summary>What keeps our numbers of an experiment from being held against the paper's.</summary>
internal static class ClipComparability
{
    // A clip of 29.9 s is one of 30 s.
    private const double Shorter = 0.95;

    public static Comparability Of(ClipPaper paper, PaperExperiment? experiment, IReadOnlyList<TrainedExperiment> runs, IReadOnlyList<TrackSource> sources)
    {
        var collection = runs.Count > 0 ? runs[0].Metrics.Collection : experiment!.Collection;
        if (sources.FirstOrDefault(source => source.Collection == collection) is not { } source) return Comparability.Free;

        var reasons = runs.Count > 0 && experiment is not null ? Reasons(paper.Collections[experiment.Collection], experiment, runs[0].Metrics, source) : [];

        return new(source.IsDemo, [.. reasons]);
    }

    private static IEnumerable<Reason> Reasons(PaperCollection published, PaperExperiment experiment, ExperimentMetrics ours, TrackSource source)
    {
        if (!ours.Genres.ToHashSet(GenreNames.Comparer).SetEquals(published.Genres))
        {
            var shared = ours.Genres.Intersect(published.Genres, GenreNames.Comparer).Count();
            yield return new("other genres", $"different genres ({ours.Genres.Count} instead of {published.Genres.Count}, {shared} in common)");
        }

        if (source.Tracks.Count != published.Tracks)
            yield return new("other tracks", $"{source.Tracks.Count:#,0} tracks of {published.Title} instead of {published.Tracks:#,0}");

        if (source.MedianSeconds < Shorter * published.ClipSeconds)
            yield return new("shorter clips", $"clips of {CellText.Fixed(source.MedianSeconds, 1)} s instead of {CellText.Fixed(published.ClipSeconds, 0)} s");

        if (experiment.Test is { } test && ours.Counts.Test != test)
            yield return new($"{ours.Counts.Test:#,0} test clips", $"{ours.Counts.Test:#,0} test clips of {ours.Experiment} instead of {test:#,0}");

        if (experiment.Epochs is { } epochs && ours.EpochsRun != epochs)
            yield return new($"{ours.EpochsRun} epochs", $"{ours.EpochsRun} epochs of {ours.Experiment} instead of {epochs}");

        if (experiment.Steps is { } steps && ours.StepsRun != steps)
            yield return new($"{ours.StepsRun:#,0} steps", $"{ours.StepsRun:#,0} steps of {ours.Experiment} instead of {steps:#,0}");
    }
}
