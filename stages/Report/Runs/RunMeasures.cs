using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>The numbers of a model or baseline that the report gives, each summarised over the seeds.</summary>
internal static class RunMeasures
{
    public static Measure TestAccuracy(this IEnumerable<TestMetrics> runs, double confidence) =>
        Measure.OfShares([.. runs.Select(run => (run.Accuracy, run.N))], confidence);

    public static Measure MacroF1(this IEnumerable<TestMetrics> runs, double confidence) =>
        Measure.OfScores([.. runs.Select(run => run.Macro.F1)], confidence);

    public static Measure BestValAccuracy(this IEnumerable<TrainedModel> runs, double confidence) =>
        Measure.OfShares([.. runs.Select(run => (run.Metrics.BestValAccuracy.Value, run.Metrics.Counts.Validation))], confidence);

    public static Measure Over(this IEnumerable<TrainedModel> runs, Func<ModelMetrics, double> value, double confidence) =>
        Measure.Of([.. runs.Select(run => value(run.Metrics))], confidence);

    public static IEnumerable<TestMetrics> Tests(this IEnumerable<TrainedModel> runs) => runs.Select(run => run.Metrics.Test);

    /// <summary>The confusion matrices of several runs added up, cell by cell.</summary>
    public static ConfusionMatrix SummedConfusion(this IEnumerable<TestMetrics> tests, IReadOnlyList<string> genres)
    {
        var matrices = tests.Select(test => test.Confusion).ToList();
        var rows = genres.Select((_, row) => genres.Select((_, column) => matrices.Sum(matrix => matrix[row][column])).ToArray());

        return new(genres, [.. rows]);
    }
}
