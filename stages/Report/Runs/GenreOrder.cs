using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>Puts a matrix of ours into the order that a paper draws its own in.</summary>
internal static class GenreOrder
{
    /// <summary>The same counts with rows and columns in another order; as it was, unless the genres are the same.</summary>
    public static ConfusionMatrix InOrderOf(this ConfusionMatrix matrix, IReadOnlyList<string> genres)
    {
        if (matrix.Genres.Count != genres.Count || !matrix.Genres.ToHashSet(GenreNames.Comparer).SetEquals(genres)) return matrix;

        var places = genres.Select(genre => matrix.Genres.ToList().FindIndex(ours => GenreNames.Comparer.Equals(ours, genre))).ToList();

        return new([.. places.Select(place => matrix.Genres[place])], [.. places.Select(row => places.Select(column => matrix[row, column]).ToArray())]);
    }
}
