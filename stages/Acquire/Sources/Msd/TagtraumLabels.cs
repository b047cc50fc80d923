using Reprise.Stages;

namespace Reprise.Acquire.Msd;

/// <summary>A song's genre, and the one that came second in the vote of tagtraum's sources.</summary>
internal readonly record struct SongLabel(string Genre, string? Second);

/// <summary>The genre annotations of tagtraum (CD1, CD2, CD2C): a line per song with its id, its genre and maybe a second one, parted by tabs.</summary>
internal static class TagtraumLabels
{
    // A file of another kind is wrong on every line; nobody reads them all.
    private const int MostErrors = 20;

    /// <param name="path">The file; lines that begin with <c>#</c> are comments.</param>
    /// <exception cref="StageException">It cannot be read, or lines are no labels.</exception>
    public static Dictionary<string, SongLabel> Read(string path)
    {
        var labels = new Dictionary<string, SongLabel>(StringComparer.Ordinal);
        // Half a million texts for a few dozen genres are one text per genre.
        var genres = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = new List<StageError>();

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;

            if (line.TrimEnd().Split('\t') is not [var id, { Length: > 0 } genre, .. { Length: <= 1 } more] || !MsdTrackId.Is(id))
                Refuse($"'{Start(line)}' is not a track id, a genre and maybe a second genre, parted by tabs");
            else if (!labels.TryAdd(id, new SongLabel(Once(genre), more is [var second] ? Once(second) : null)))
                Refuse($"{id} has a label already");
        }

        return errors.Count == 0 ? labels : throw new StageException(errors);

        string Once(string genre) => genres.TryGetValue(genre, out var known) ? known : genres[genre] = genre;

        void Refuse(string reason)
        {
            if (errors.Count < MostErrors)
                errors.Add(new StageError(Codes.BadLabel, $"{path}({number})", $"{reason}. Take one of tagtraum's files as it is, or correct the line."));
        }
    }

    private static string Start(string line) => line.Length <= 60 ? line : line[..60] + "…";
}
