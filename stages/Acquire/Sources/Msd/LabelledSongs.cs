namespace Reprise.Acquire.Msd;

/// <summary>The files that have a genre we use, and what became of the others.</summary>
/// <param name="Files">In the order of their ids; two of one id in the order of their paths.</param>
/// <param name="LeftOut">Why others are not among them; counted, and listed where a reader might miss a file.</param>
internal sealed record LabelledSongs(IReadOnlyList<TreeFile> Files, IReadOnlyList<LeftOut> LeftOut)
{
    /// <param name="paths">Files named <c>.h5</c>, relative to the source's folder.</param>
    /// <param name="labels">Genres by track id.</param>
    /// <param name="options">Which genres are used, and how.</param>
    public static LabelledSongs Of(IReadOnlyList<string> paths, IReadOnlyDictionary<string, SongLabel> labels, MsdOptions options)
    {
        var files = new List<TreeFile>();
        var (unnamed, unlabelled) = (new List<string>(), new List<string>());
        var unmapped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (ambiguous, seen) = (0, new HashSet<string>(StringComparer.Ordinal));

        foreach (var path in paths)
        {
            var id = Path.GetFileNameWithoutExtension(path);
            seen.Add(id);

            if (!MsdTrackId.Is(id)) unnamed.Add(path);
            else if (!labels.TryGetValue(id, out var label)) unlabelled.Add(path);
            else if (!options.GenreMap.TryGetValue(label.Genre, out var genre)) unmapped[label.Genre] = unmapped.GetValueOrDefault(label.Genre) + 1;
            else if (label.Second is not null && options.SecondGenre == MsdOptions.RequireNone) ambiguous++;
            else files.Add(new TreeFile(id, genre, path));
        }

        var absent = labels.Keys.Count(id => !seen.Contains(id));
        LeftOut[] leftOut =
        [
            new("files not named by a track id", unnamed.Count, unnamed),
            new($"files without a label in {options.Labels}", unlabelled.Count, unlabelled),
            .. unmapped.Select(pair => new LeftOut($"files of the genre {pair.Key}, which {MsdOptions.Key}.genre_map does not use", pair.Value)),
            new($"files with a second genre, because of {MsdOptions.Key}.second_genre", ambiguous),
            new("labels without a file", absent),
        ];
        return new LabelledSongs(
            [.. files.OrderBy(file => file.TrackId, StringComparer.Ordinal).ThenBy(file => file.Path, StringComparer.Ordinal)],
            [.. leftOut.Where(group => group.Count > 0)]);
    }
}
