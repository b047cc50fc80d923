namespace Reprise.Data.Evaluation;

/// <summary>What a model scores on the test subset, in the words and order of <c>metrics.json</c>.</summary>
/// <param name="Loss">Mean cross-entropy; absent for a baseline.</param>
/// <param name="Accuracy">Share of right predictions.</param>
/// <param name="N">Number of test tracks.</param>
/// <param name="Correct">Number of right predictions.</param>
/// <param name="Confusion">Rows true, columns predicted, in the order of the genres.</param>
/// <param name="PerGenre">One score for each genre, in the order of the genres.</param>
/// <param name="Macro">Plain mean over the genres.</param>
/// <param name="Weighted">Mean over the genres, weighted by support.</param>
public sealed record TestMetrics(
    double? Loss,
    double Accuracy,
    int N,
    int Correct,
    IReadOnlyList<IReadOnlyList<int>> Confusion,
    IReadOnlyDictionary<string, GenreScore> PerGenre,
    MeanScore Macro,
    MeanScore Weighted)
{
    /// <summary>Takes the scores of a report.</summary>
    public static TestMetrics Of(ClassificationReport report, double? loss = null) => new(
        loss,
        report.Accuracy,
        report.Matrix.Total,
        report.Matrix.Correct,
        report.Matrix.Rows,
        new OrderedDictionary<string, GenreScore>(report.Matrix.Genres.Zip(report.Genres, KeyValuePair.Create)),
        report.Macro,
        report.Weighted);
}
