namespace Reprise.Report;

/// <summary>How the numbers of a study came about: data, settings, seeds, engine and digests.</summary>
internal static class MakingBlock
{
    public static Html Of(Study study) => Html.Of($"""
        <h3 id="{study.Id}-section-making">How this was made</h3>
        <dl>
        {Facts(study)}
        </dl>
        {TableBlock.Plain("Tracks of each genre", ["genre", "tracks here", "tracks in the paper"], Counts(study))}
        {TrackLists.Of(study.Source)}
        {TableBlock.Plain("Params that differ from the paper", ["param", "here", "paper"], ParamDifferences.Of(study))}
        <details><summary>Digests of the data</summary>
        {TableBlock.Plain("SHA-256 of the files the numbers rest on", ["file", "digest"], study.Source.Digests.Select(file => new[] { file.Name, file.Digest }))}
        </details>
        """);

    private static Html Facts(Study study)
    {
        var (settings, source, acquire) = (study.Runs.Settings, study.Source, study.Source.Acquire);
        var facts = new List<(string Name, string Value)>
        {
            ("Data source", settings.IsDemo ? "demo: synthesised by this build" : settings.Source),
            ("Tracks", $"{source.Tracks.Count:#,0}, {source.Durations()}"),
            ("Segments", $"{settings.Segments} of each track reach the networks; the tracks have {source.Prepare.SegmentsMin} to {source.Prepare.SegmentsMax}"),
            ("Samples", string.Join(", ", settings.Samples)),
            ("Seeds", string.Join(", ", settings.Seeds)),
            ("Engine", string.Join(", ", study.Runs.Engine.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key} {fact.Value}"))),
        };
        if (!string.IsNullOrWhiteSpace(acquire.Note)) facts.Add(("Note on the data", acquire.Note));

        return Html.Lines(facts.Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>")));
    }

    private static IEnumerable<string[]> Counts(Study study)
    {
        var (ours, paper) = (Named(study.Source.Acquire.Counts), Named(study.Published.Paper.Dataset.TracksPerGenre));

        return study.Source.Acquire.Genres.Union(study.Published.Paper.Genres, GenreNames.Comparer).Select(genre => new[]
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
}
