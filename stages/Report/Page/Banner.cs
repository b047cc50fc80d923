namespace Reprise.Report;

/// <summary>What a reader must know before the first number: whether these tracks can say anything about the paper.</summary>
internal static class Banner
{
    /// <summary>Below this many test tracks one of them moves the accuracy by more than half a percent point.</summary>
    private const int FewTestTracks = 200;

    /// <summary>Seconds below which a clip holds only a part of what the networks of the papers are shown.</summary>
    private const double ShortClip = 30;

    public static Html Of(Study study)
    {
        if (study.Runs.Settings.IsDemo)
        {
            return Html.Of($"""
                <aside class="banner demo"><p><strong>Demo data, not comparable with the paper.</strong>
                The {study.Source.Tracks.Count} tracks were synthesised by this build so that every stage runs its real code.
                Our numbers show that the pipeline works; they neither confirm nor question a result of the paper.</p></aside>
                """);
        }

        var reasons = study.Comparability.Reasons;
        var verdict = reasons.Count == 0
            ? Html.Of($"<strong>Genres, sizes and settings are the paper's,</strong> so its numbers are compared with ours. The tracks themselves cannot be the same: the paper's list was never published.")
            : Html.Of($"<strong>Real tracks, but not comparable with the paper:</strong> {string.Join("; ", reasons.Select(reason => reason.Sentence))}.");

        return Html.Of($"""<aside class="banner"><p>{verdict}</p><p>{Sizes(study)}</p></aside>""");
    }

    private static Html Sizes(Study study)
    {
        var fewest = study.Runs.Settings.Samples.Min(sample => study.Runs.Of(study.Runs.Settings.Models.Keys.First(), sample).Min(run => run.Metrics.Counts.Test));
        var few = fewest < FewTestTracks
            ? $" So few {(study.Source.MedianSeconds < ShortClip ? "and short clips" : "tracks")} teach little: in the smallest test set of {fewest} tracks a single track is worth {CellText.Fixed(100.0 / fewest, 1)} percent points, and chance is {CellText.Fixed(100.0 / study.Runs.Genres.Count, 1)} %."
            : "";

        return Html.Of($"{study.Source.Tracks.Count} tracks in {study.Runs.Genres.Count} genres, {study.Source.Durations()}.{few} Read the baselines beside every network.");
    }
}
