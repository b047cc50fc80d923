using Reprise.Data.Evaluation;

namespace Reprise.Report.DeepMusic;

/// <summary>Our precision, recall and F1 of one genre, one cell each.</summary>
internal static class GenreRows
{
    /// <summary>Three columns of the paper and four of ours, the last one the number of runs.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("Genre"),
        Column.Published("precision"), Column.Published("recall"), Column.Published("F1"),
        Column.Measured("precision"), Column.Measured("recall"), Column.Measured("F1"), Column.Measured("runs", ColumnKind.Number),
    ];

    /// <summary>Three empty cells, as where a genre is in only one of the two.</summary>
    public static IReadOnlyList<Cell> NoScores { get; } = [Cell.None, Cell.None, Cell.None];

    public static IReadOnlyList<Cell> Published(double precision, double recall, double f1) =>
        [Cell.Number(precision, 3), Cell.Number(recall, 3), Cell.Number(f1, 3)];

    public static IReadOnlyList<Cell> OfGenre(IReadOnlyList<TrainedModel> runs, string genre, double confidence) =>
        Of(runs, test => test.PerGenre[genre], score => (score.Precision, score.Recall, score.F1), confidence);

    public static IReadOnlyList<Cell> OfMean(IReadOnlyList<TrainedModel> runs, Func<TestMetrics, MeanScore> mean, double confidence) =>
        Of(runs, mean, score => (score.Precision, score.Recall, score.F1), confidence);

    private static IReadOnlyList<Cell> Of<T>(
        IReadOnlyList<TrainedModel> runs, Func<TestMetrics, T> part, Func<T, (double Precision, double Recall, double F1)> scores, double confidence)
    {
        if (runs.Count == 0) return [.. NoScores, Cell.Number(0, 0)];

        var values = runs.Tests().Select(test => scores(part(test))).ToList();
        Cell Summary(Func<(double Precision, double Recall, double F1), double> value) => Cell.Of(Measure.OfScores([.. values.Select(value)], confidence), 3);

        return [Summary(score => score.Precision), Summary(score => score.Recall), Summary(score => score.F1), Cell.Number(runs.Count, 0)];
    }
}
