namespace Reprise.Report.Clips;

/// <summary>Our answer to a number of a paper, summarised over the seeds.</summary>
internal static class ClipMeasures
{
    public const string BestValAccuracy = "best_val_accuracy";
    public const string TestAccuracy = "test_accuracy";
    public const string WindowAccuracy = "window_accuracy";

    private static readonly Dictionary<string, Func<IReadOnlyList<TrainedExperiment>, double, Measure?>> s_measures = new()
    {
        [TestAccuracy] = (runs, confidence) => Shares(runs, run => (run.Metrics.Test.Accuracy, run.Metrics.Test.N), confidence),
        [WindowAccuracy] = (runs, confidence) => Shares(runs, run => (run.Metrics.Windows?.Accuracy, run.Metrics.Windows?.N ?? 0), confidence),
        [BestValAccuracy] = (runs, confidence) => Shares(runs, run => (run.Metrics.BestValAccuracy?.Value, run.Metrics.Counts.Validation), confidence),
        ["last_val_accuracy"] = (runs, confidence) => Shares(runs, run => (run.History.Last(row => row.ValAccuracy), run.Metrics.Counts.Validation), confidence),
        ["last_train_accuracy"] = (runs, confidence) => Values(runs, run => run.History.Last(row => row.Accuracy), confidence, atMost: 1),
        ["last_train_loss"] = (runs, confidence) => Values(runs, run => run.History.Last(row => row.Loss), confidence),
        ["parameters"] = (runs, confidence) => Values(runs, run => run.Metrics.Parameters, confidence),
        ["epochs_run"] = (runs, confidence) => Values(runs, run => run.Metrics.EpochsRun, confidence),
    };

    /// <summary>What a number of a paper can be held against.</summary>
    public static IReadOnlyCollection<string> Names => s_measures.Keys;

    /// <summary>Our value of a measure, or null where it is not trained or its training has none.</summary>
    public static Measure? Of(string measure, IReadOnlyList<TrainedExperiment> runs, double confidence) =>
        s_measures.TryGetValue(measure, out var of) ? of(runs, confidence) : null;

    /// <summary>Macro F1 on the test clips.</summary>
    public static Measure? MacroF1(IReadOnlyList<TrainedExperiment> runs, double confidence) =>
        Values(runs, run => run.Metrics.Test.Macro.F1, confidence, atMost: 1);

    private static Measure? Shares(IReadOnlyList<TrainedExperiment> runs, Func<TrainedExperiment, (double? Share, int Tracks)> value, double confidence)
    {
        var values = runs.Select(value).Where(pair => pair.Share is not null && pair.Tracks > 0).Select(pair => (pair.Share!.Value, pair.Tracks)).ToList();

        return values.Count == 0 ? null : Measure.OfShares(values, confidence);
    }

    private static Measure? Values(
        IReadOnlyList<TrainedExperiment> runs, Func<TrainedExperiment, double?> value, double confidence, double atMost = double.PositiveInfinity)
    {
        var values = runs.Select(value).OfType<double>().ToList();

        return values.Count == 0 ? null : Measure.Of(values, confidence, atMost);
    }
}
