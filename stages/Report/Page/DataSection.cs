namespace Reprise.Report;

/// <summary>The collections behind the numbers: how many tracks, what is amiss with them, terms of use, digests.</summary>
internal static class DataSection
{
    public static Html Of(IReadOnlyList<Study> studies)
    {
        var collections = studies.SelectMany(study => study.Tracks).GroupBy(tracks => tracks.Source.Collection);

        return Html.Of($"""
            <section id="data" aria-labelledby="data-title">
            <h2 id="data-title">The data</h2>
            {Html.Lines(collections.Select(uses => Collection([.. uses])))}
            </section>
            """);
    }

    /// <summary>Where the page describes a collection.</summary>
    public static string Anchor(TrackSource source) => $"data-{source.Collection}";

    private static Html Collection(IReadOnlyList<StudyTracks> uses)
    {
        var (tracks, source) = (uses[0], uses[0].Source);

        return Html.Of($"""
            <h3 id="{Anchor(source)}">{tracks.Title}</h3>
            <p>{source.Tracks.Count} tracks in {source.Acquire.Genres.Count} genres, {source.Durations()}, from source {source.SourceInWords}. {TrackLists.Sentence(source)}</p>
            {TableBlock.Plain($"Tracks of each genre, {tracks.Title}", ["genre", "tracks here", uses.Count == 1 ? "tracks in the paper" : "tracks in the papers"], Counts(tracks))}
            {TrackLists.Of(source)}
            {Terms(source.Acquire)}
            <details><summary>Digests of the data</summary>
            {TableBlock.Plain($"SHA-256 of the files the numbers on {tracks.Title} rest on", ["file", "digest"], source.Digests.Select(file => new[] { file.Name, file.Digest }))}
            </details>
            """);
    }

    private static IEnumerable<string[]> Counts(StudyTracks tracks)
    {
        var (ours, paper) = (Named(tracks.Source.Acquire.Counts), Named(tracks.Published));

        return tracks.Source.Acquire.Genres.Union(tracks.Published.Keys, GenreNames.Comparer).Select(genre => new[]
        {
            genre,
            ours.TryGetValue(genre, out var here) ? $"{here:#,0}" : CellText.Nothing,
            paper.TryGetValue(genre, out var there) ? $"{there:#,0}" : CellText.Nothing,
        });
    }

    // A source may spell one genre in two ways; both are counted.
    private static Dictionary<string, int> Named(IReadOnlyDictionary<string, int> counts) => counts
        .GroupBy(count => count.Key, count => count.Value, GenreNames.Comparer)
        .ToDictionary(group => group.Key, group => group.Sum(), GenreNames.Comparer);

    private static Html Terms(AcquireFacts acquire) => Html.Lines(
        new[] { ("Note", acquire.Note), ("Licence", acquire.Licence), ("Please cite for the tracks", acquire.Citation) }
            .Where(fact => !string.IsNullOrWhiteSpace(fact.Item2))
            .Select(fact => Html.Of($"<p>{fact.Item1}: {fact.Item2}</p>")));
}
