namespace Reprise.Report;

/// <summary>What a reader must know before the first number: whether these tracks can say anything about the papers.</summary>
internal static class Banner
{
    /// <summary>Below this many test tracks one of them moves the accuracy by more than half a percent point.</summary>
    private const int FewTestTracks = 200;

    /// <summary>Seconds below which a clip holds only a part of what the networks of the papers are shown.</summary>
    private const double ShortClip = 30;

    public static Html Of(IReadOnlyList<Study> studies)
    {
        var demo = studies.SelectMany(study => study.Tracks).Where(tracks => tracks.Source.IsDemo).DistinctBy(tracks => tracks.Source.Collection).ToList();
        var real = studies.Where(study => study.Tracks.Any(tracks => !tracks.Source.IsDemo));

        return Html.Lines([.. demo.Count > 0 ? new[] { Demo(demo, studies.Count) } : [], .. real.Select(study => Real(study, studies.Count > 1))]);
    }

    private static Html Demo(IReadOnlyList<StudyTracks> collections, int studies)
    {
        var (paper, a) = studies == 1 ? ("the paper", "a result of the paper") : ("the papers", "a result of any paper");
        var tracks = collections is [var only]
            ? $"The {only.Source.Tracks.Count:#,0} tracks were"
            : $"The tracks ({string.Join(", ", collections.Select(each => $"{each.Source.Tracks.Count:#,0} for {each.Title}"))}) were";

        return Html.Of($"""
            <aside class="banner demo"><p><strong>Demo data, not comparable with {paper}.</strong>
            {tracks} synthesised by this build so that every stage runs its real code.
            Our numbers show that the pipeline works; they neither confirm nor question {a}.</p></aside>
            """);
    }

    private static Html Real(Study study, bool several)
    {
        var reasons = study.Comparability.Reasons;
        var name = several ? $"{study.Published.Paper.Short}: " : "";
        var verdict = reasons.Count == 0
            ? Html.Of($"<strong>{name}Genres, sizes and settings are the paper's,</strong> so its numbers are compared with ours. The tracks themselves cannot be the same: the paper's list was never published.")
            : Html.Of($"<strong>{name}Real tracks, but not comparable with the paper:</strong> {string.Join("; ", reasons.Select(reason => reason.Sentence))}.");
        var sizes = study.Tracks.Where(tracks => !tracks.Source.IsDemo).Select(Sizes);

        return Html.Of($"""<aside class="banner"><p>{verdict}</p><p>{new Html(string.Join(' ', sizes.Select(size => size.Text)))} Read the baselines beside every network.</p></aside>""");
    }

    private static Html Sizes(StudyTracks tracks)
    {
        var (source, fewest) = (tracks.Source, tracks.FewestTest);
        var few = fewest is > 0 and < FewTestTracks
            ? $" So few {(source.MedianSeconds < ShortClip ? "and short clips" : "tracks")} teach little: in the smallest test set of {fewest} tracks a single track "
                + $"is worth {CellText.Fixed(100.0 / fewest, 1)} percent points, and chance is {CellText.Fixed(100.0 / tracks.Genres, 1)} %."
            : "";

        return Html.Of($"{source.Tracks.Count} tracks in {tracks.Genres} genres, {source.Durations()}.{few}");
    }
}
