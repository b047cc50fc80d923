using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>What the tables of the FMA collection say about the subset small.</summary>
/// <param name="Genres">The label of each track, by its number in six digits.</param>
internal sealed record FmaMetadata(IReadOnlyDictionary<string, FmaGenre> Genres)
{
    /// <summary>Reads <c>genres.csv</c> (genre_id, …, title, top_level) and <c>tracks.csv</c>.</summary>
    /// <param name="folder">Holds both.</param>
    /// <exception cref="StageException">A table is missing, lacks columns or cannot be read: both are looked at.</exception>
    public static FmaMetadata Read(string folder)
    {
        var errors = new List<StageError>();
        var genres = Try(() => ForeignTable.Read(Path.Combine(folder, "genres.csv"), 1, ["genre_id", "top_level", "title"]), errors);
        // Three header rows: the group of a column, its name, and the name of the first column alone.
        var tracks = Try(() => ForeignTable.Read(Path.Combine(folder, "tracks.csv"), 3, ["track_id", "set.subset", "track.genres"]), errors);
        if (errors.Count > 0) throw new StageException(errors);

        var roots = genres.ToDictionary(row => row[0], row => row[1]);
        var titles = genres.ToDictionary(row => row[0], row => row[2]);
        // File names have six digits, the table none of the leading zeros.
        var small = tracks.Where(row => row[1] == "small").Select(row => (Id: row[0].PadLeft(6, '0'), Genre: FmaGenre.Of(row[2], roots, titles)));
        return new FmaMetadata(small.DistinctBy(track => track.Id).ToDictionary(track => track.Id, track => track.Genre));
    }

    private static IReadOnlyList<string[]> Try(Func<IReadOnlyList<string[]>> read, List<StageError> errors)
    {
        try
        {
            return read();
        }
        catch (StageException exception)
        {
            errors.AddRange(exception.Errors);
            return [];
        }
    }
}
