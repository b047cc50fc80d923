namespace Reprise.Report.DeepMusic;

/// <summary>What keeps this build's numbers from being held against the paper's.</summary>
internal static class DeepMusicComparability
{
    public static Comparability Of(DeepMusicPaper paper, StudyRuns runs, TrackSource source) =>
        new(source.IsDemo, [.. Reasons(paper, runs, source)]);

    private static IEnumerable<Reason> Reasons(DeepMusicPaper paper, StudyRuns runs, TrackSource source)
    {
        if (!runs.Genres.SequenceEqual(paper.Genres, GenreNames.Comparer))
        {
            var (shared, ours) = (runs.Genres.Intersect(paper.Genres, GenreNames.Comparer).Count(), runs.Genres.Count);
            yield return new("other genres", $"different genres ({ours} instead of {paper.Genres.Count}, {shared} in common)");
        }

        if (source.Tracks.Count != paper.Dataset.Tracks)
            yield return new("other tracks", $"different tracks ({source.Tracks.Count:#,0} instead of {paper.Dataset.Tracks:#,0})");

        if (source.Source is "audio" or "gtzan" or "fma")
            yield return new("open segments", "open segments instead of those of the Echo Nest analyser");

        if (runs.Settings.Segments != paper.Dataset.Segments)
            yield return new($"{runs.Settings.Segments} segments", $"{runs.Settings.Segments} segments of a track instead of {paper.Dataset.Segments}");

        if (!runs.Settings.Samples.Contains(paper.Sample))
            yield return new("another sample", $"no {paper.Sample} sample in this build");

        var model = runs.Settings.Models.Keys.First();
        var tests = runs.Of(model, runs.Settings.Samples.Contains(paper.Sample) ? paper.Sample : runs.Settings.Samples[0])[0].Metrics.Counts.Test;
        if (tests != paper.Dataset.Test)
            yield return new($"{tests:#,0} test tracks", $"{tests:#,0} test tracks instead of {paper.Dataset.Test:#,0}");
    }
}
