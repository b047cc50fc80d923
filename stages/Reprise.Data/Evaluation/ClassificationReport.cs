namespace Reprise.Data.Evaluation;

/// <summary>Precision, recall and F1 of every genre and their means, by scikit-learn's definitions; whatever would divide by zero is 0.</summary>
public sealed class ClassificationReport
{
    /// <summary>Derives all scores from a confusion matrix.</summary>
    public ClassificationReport(ConfusionMatrix matrix)
    {
        Matrix = matrix;
        Accuracy = Share(matrix.Correct, matrix.Total);
        Genres = [.. matrix.Genres.Select((_, genre) => Score(matrix, genre))];
        Macro = Mean(_ => 1);
        Weighted = Mean(score => score.Support);
    }

    /// <summary>The counts that the scores were derived from.</summary>
    public ConfusionMatrix Matrix { get; }

    /// <summary>Share of right predictions.</summary>
    public double Accuracy { get; }

    /// <summary>One score for each genre, in the matrix's order; a genre without tracks has one too.</summary>
    public IReadOnlyList<GenreScore> Genres { get; }

    /// <summary>Plain mean over the genres.</summary>
    public MeanScore Macro { get; }

    /// <summary>Mean over the genres, weighted by their support.</summary>
    public MeanScore Weighted { get; }

    private static GenreScore Score(ConfusionMatrix matrix, int genre)
    {
        var (right, support, predicted) = (matrix[genre, genre], matrix.Support(genre), matrix.Predicted(genre));

        // 2PR/(P+R) is 2·right/(support+predicted), which needs no case of its own when precision and recall are both 0.
        return new(Share(right, predicted), Share(right, support), Share(2 * right, support + predicted), support);
    }

    private MeanScore Mean(Func<GenreScore, int> weight)
    {
        var weights = Genres.Sum(weight);
        double Average(Func<GenreScore, double> value) => Share(Genres.Sum(score => weight(score) * value(score)), weights);

        return new(Average(score => score.Precision), Average(score => score.Recall), Average(score => score.F1));
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
