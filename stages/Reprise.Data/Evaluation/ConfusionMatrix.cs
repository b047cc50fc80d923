namespace Reprise.Data.Evaluation;

/// <summary>How often each genre was taken for each other one: rows are the true genre, columns the predicted one.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[][] _counts;

    /// <summary>Takes counts that were made elsewhere, for instance a matrix printed in a paper.</summary>
    /// <param name="genres">The G genres, in the order of rows and columns.</param>
    /// <param name="counts">G rows (true) of G columns (predicted).</param>
    /// <exception cref="ArgumentException">The counts are not a square of the genres' size, or one is negative.</exception>
    public ConfusionMatrix(IReadOnlyList<string> genres, IReadOnlyList<IReadOnlyList<int>> counts)
    {
        if (counts.Count != genres.Count || counts.Any(row => row.Count != genres.Count || row.Any(count => count < 0)))
            throw new ArgumentException($"A matrix of {genres.Count} genres needs {genres.Count} rows of {genres.Count} counts, none negative.", nameof(counts));

        Genres = genres;
        _counts = [.. counts.Select(row => row.ToArray())];
    }

    /// <summary>The genres, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Genres { get; }

    /// <summary>The rows: true genre by predicted genre.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows => _counts;

    /// <summary>How many tracks of one true genre were given one predicted genre.</summary>
    public int this[int actual, int predicted] => _counts[actual][predicted];

    /// <summary>How many tracks were judged.</summary>
    public int Total => _counts.Sum(row => row.Sum());

    /// <summary>How many tracks were judged right: the sum of the diagonal.</summary>
    public int Correct => Enumerable.Range(0, Genres.Count).Sum(genre => _counts[genre][genre]);

    /// <summary>How many tracks truly are of a genre: the sum of its row.</summary>
    public int Support(int genre) => _counts[genre].Sum();

    /// <summary>How many tracks were said to be of a genre: the sum of its column.</summary>
    public int Predicted(int genre) => _counts.Sum(row => row[genre]);

    /// <summary>Counts predictions.</summary>
    /// <param name="genres">The G genres, in the order of the label numbers.</param>
    /// <param name="actual">True labels, 0 to G-1, one for each track.</param>
    /// <param name="predicted">Predicted labels, 0 to G-1, in the same order.</param>
    /// <exception cref="ArgumentException">The two lists differ in length.</exception>
    public static ConfusionMatrix Count(IReadOnlyList<string> genres, IReadOnlyList<int> actual, IReadOnlyList<int> predicted)
    {
        if (actual.Count != predicted.Count)
            throw new ArgumentException($"{actual.Count} true labels cannot be compared with {predicted.Count} predictions.", nameof(predicted));

        var counts = genres.Select(_ => new int[genres.Count]).ToArray();
        foreach (var (truth, guess) in actual.Zip(predicted)) counts[truth][guess]++;

        return new(genres, counts);
    }
}
