namespace Reprise.Report;

/// <summary>Tracks that a reader of the numbers should know of one by one: those left out, and those that are there twice.</summary>
internal static class TrackLists
{
    public static Html Of(TrackSource source)
    {
        var (skipped, duplicates) = (source.Skipped(), source.Acquire.Duplicates ?? []);

        return Html.Lines(new[]
        {
            List("Skipped files", skipped.Count == 1 ? "1 file" : $"{skipped.Count:#,0} files", ["file or track", "reason"],
                skipped.Select(track => new[] { track.Name, track.Reason })),
            List("Same recording more than once", duplicates.Count == 1 ? "1 group" : $"{duplicates.Count:#,0} groups", ["group", "track"],
                duplicates.SelectMany((group, index) => group.Select(track => new[] { $"{index + 1}", track }))),
        }.Where(list => list != Html.Nothing));
    }

    private static Html List(string title, string count, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        rows.Any()
            ? Html.Of($"""
                <details><summary>{title}: {count}</summary>
                {TableBlock.Plain(title, columns, rows)}
                </details>
                """)
            : Html.Nothing;
}
