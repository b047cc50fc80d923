namespace Reprise.Report;

/// <summary>Tracks that a reader of the numbers should know of one by one: those missing, unusual, left out or skipped, and those that are there twice.</summary>
internal static class TrackLists
{
    private const string Nothing = "No file is missing, unusual, left out, skipped or there twice.";

    /// <summary>The counts of all lists that are not empty.</summary>
    public static string Sentence(TrackSource source)
    {
        var counts = Lists(source).Where(list => list.Count > 0).Select(list => $"{list.Title}: {Words(list)}").ToList();

        return counts.Count == 0 ? Nothing : string.Join("; ", counts) + ".";
    }

    /// <summary>The lists themselves, folded away.</summary>
    public static Html Of(TrackSource source) => Html.Lines(Lists(source).Where(list => list.Count > 0).Select(list => Html.Of($"""
        <details><summary>{list.Title}: {Words(list)}</summary>
        {TableBlock.Plain($"{list.Title} ({source.Collection})", list.Columns, list.Rows)}
        </details>
        """)));

    private static IEnumerable<TrackList> Lists(TrackSource source)
    {
        var (acquire, skipped) = (source.Acquire, source.Skipped());
        var (missing, unusual, groups, duplicates) = (acquire.Missing ?? [], acquire.Unusual ?? [], acquire.LeftOut ?? [], acquire.Duplicates ?? []);

        yield return new("Missing files", "file", missing.Count, ["file the published collection has"], missing.Select(path => new[] { path }));
        yield return new("Unusual files, which are used", "file", unusual.Count, ["file", "what is unusual"], unusual.Select(file => new[] { file.Path, file.Reason }));
        yield return new("Left out on purpose", "file", groups.Sum(group => group.Count), ["what", "files", "which"], groups.SelectMany(Group));
        yield return new("Skipped files", "file", skipped.Count, ["file or track", "reason"], skipped.Select(track => new[] { track.Name, track.Reason }));
        yield return new("Same recording more than once", "group", duplicates.Count, ["group", "track"],
            duplicates.SelectMany((group, index) => group.Select(track => new[] { $"{index + 1}", track })));
    }

    private static IEnumerable<string[]> Group(LeftOutGroup group) => group.Paths is { Count: > 0 } paths
        ? paths.Select(path => new[] { group.What, $"{group.Count:#,0}", path })
        : [[group.What, $"{group.Count:#,0}", CellText.Nothing]];

    private static string Words(TrackList list) => list.Count == 1 ? $"1 {list.Unit}" : $"{list.Count:#,0} {list.Unit}s";

    private sealed record TrackList(string Title, string Unit, int Count, IReadOnlyList<string> Columns, IEnumerable<string[]> Rows);
}
