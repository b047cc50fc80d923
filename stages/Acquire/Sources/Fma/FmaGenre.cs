namespace Reprise.Acquire;

/// <summary>The label of a track: a title, or the reason there is none.</summary>
/// <param name="Title">Of the one root genre.</param>
/// <param name="Problem">A sentence; null where there is a title.</param>
internal sealed record FmaGenre(string? Title, string? Problem)
{
    /// <summary>
    /// The rule of the FMA study: every genre of the track is replaced by its root, or kept where it is unknown; if all agree, that one is the label.
    /// </summary>
    /// <param name="ids">The genres the track is filed under, as in the column: <c>[21]</c> or <c>[76, 103]</c>.</param>
    /// <param name="roots">Root of each genre.</param>
    /// <param name="titles">Title of each genre.</param>
    public static FmaGenre Of(string ids, IReadOnlyDictionary<string, string> roots, IReadOnlyDictionary<string, string> titles)
    {
        var found = ids.Trim('[', ']', ' ')
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => roots.GetValueOrDefault(id, id))
            .Distinct()
            .ToList();

        return found switch
        {
            [] => new(null, "The track is filed under no genre."),
            [var root] when titles.TryGetValue(root, out var title) => new(title, null),
            [var unknown] => new(null, $"genres.csv has no genre {unknown}."),
            _ => new(
                null,
                $"The track is filed under {found.Count} roots: {string.Join(", ", found.Select(root => titles.GetValueOrDefault(root, root)))}."),
        };
    }
}
