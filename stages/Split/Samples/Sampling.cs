using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Split;

/// <summary>The three samples of the DeepMusic paper (Buchmüller and Gerloff 2020, section on data).</summary>
internal static class Sampling
{
    public const string Unbalanced = "unbalanced";
    public const string SemiBalanced = "semi_balanced";
    public const string Balanced = "balanced";

    // One each for training, validation and test.
    private const int Fewest = 3;

    /// <summary>Draws a split. It depends on the set of tracks and the seed, not on the order of the tracks.</summary>
    /// <param name="sample">Which of the three.</param>
    /// <param name="tracks">What may be used.</param>
    /// <param name="options">Shares and sizes.</param>
    /// <param name="seed">Decides everything that is random.</param>
    /// <param name="locate">Finds where a param is written, for messages.</param>
    /// <exception cref="StageException">There are too few tracks for the sample, or no such sample.</exception>
    public static IReadOnlyList<SplitRow> Draw(
        string sample, IEnumerable<Track> tracks, SplitOptions options, ulong seed, Func<string, string> locate)
    {
        // Genres draw from numbers of their own: a genre more or less leaves the choice within the others as it is.
        var genres = tracks
            .GroupBy(track => track.Genre)
            .OrderBy(group => GenreOrder.Of(group.Key))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Shuffled(group.OrderBy(track => track.TrackId, StringComparer.Ordinal), new SeededRandom(seed, $"genre {group.Key}")))
            .ToList();
        var shares = new Shares(options.Train, options.Validation, options.Test);
        var random = new SeededRandom(seed, sample);

        return sample switch
        {
            Unbalanced => Pooled(genres, shares, random),
            SemiBalanced => Pooled(Limited(genres, options, locate), shares, random),
            Balanced => PerGenre(Limited(genres, options, locate), shares, random),
            _ => throw new StageException(
                Codes.UnknownSample,
                locate("samples"),
                $"There is no sample '{sample}'. Choose from {Unbalanced}, {SemiBalanced}, {Balanced}."),
        };
    }

    /// <summary>All tracks in one pot: how many of a genre fall into a subset wobbles.</summary>
    private static List<SplitRow> Pooled(IEnumerable<Track[]> genres, Shares shares, SeededRandom random)
    {
        var pool = Shuffled(genres.SelectMany(tracks => tracks), random);
        return [.. shares.Cut(pool).SelectMany(part => part.Tracks.Select(track => Row(part.Subset, track)))];
    }

    /// <summary>Every genre cut by itself, so that all subsets hold equally many of each; then each subset is shuffled.</summary>
    private static List<SplitRow> PerGenre(IEnumerable<Track[]> genres, Shares shares, SeededRandom random)
    {
        var parts = genres.SelectMany(shares.Cut).ToList();
        var rows = new List<SplitRow>();
        foreach (var subset in SplitRow.Subsets)
        {
            var tracks = Shuffled(parts.Where(part => part.Subset == subset).SelectMany(part => part.Tracks), random);
            rows.AddRange(tracks.Select(track => Row(subset, track)));
        }

        return rows;
    }

    /// <summary>Equally many tracks of each genre.</summary>
    private static IEnumerable<Track[]> Limited(List<Track[]> genres, SplitOptions options, Func<string, string> locate)
    {
        var needed = Math.Max(options.PerGenre ?? 0, Fewest);
        var remedy = options.PerGenre > Fewest ? "Add tracks, or set it to auto" : "Add tracks, or remove the genre";
        var errors = genres
            .Where(tracks => tracks.Length < needed)
            .Select(tracks => new StageError(
                Codes.GenreTooSmall,
                locate($"{SplitOptions.Key}.balanced_per_genre"),
                $"Genre '{tracks[0].Genre}' has {tracks.Length} usable tracks, "
                + $"but {SplitOptions.Key}.balanced_per_genre = {options.BalancedPerGenre} needs {needed}. {remedy}."))
            .ToList();
        if (errors.Count > 0) throw new StageException(errors);

        var count = options.PerGenre ?? genres.Min(tracks => tracks.Length);
        return genres.Select(tracks => tracks[..count]);
    }

    private static Track[] Shuffled(IEnumerable<Track> tracks, SeededRandom random)
    {
        Track[] shuffled = [.. tracks];
        random.Shuffle<Track>(shuffled);
        return shuffled;
    }

    private static SplitRow Row(string subset, Track track) => new(subset, track.TrackId, track.Genre);
}
