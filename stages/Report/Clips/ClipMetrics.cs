using Reprise.Data.Evaluation;
using static Reprise.Report.MetricsJson;

namespace Reprise.Report.Clips;

/// <summary>Every metric of a study on clips: experiment and seed; then the baselines of each split; then everything summarised over the seeds.</summary>
internal static class ClipMetrics
{
    public static object Of(ClipResults results)
    {
        var trained = results.Experiments.Where(experiment => experiment.Runs.Count > 0).ToList();
        var splits = trained.DistinctBy(Split).ToList();

        return new
        {
            Sources = Ordered(trained.Select(experiment => experiment.Collection).Distinct(), collection => collection, collection => results.Settings.Sources[collection]),
            results.Comparability.Notice,
            Experiments = Ordered(trained, experiment => experiment.Name, experiment =>
                Ordered(experiment.Runs, run => $"{run.Metrics.Seed}", run => Metrics(run.Metrics))),
            Baselines = Ordered(splits, Split, experiment => Ordered(experiment.Baselines, baseline => baseline.Key, baseline =>
                Ordered(results.Settings.Seeds.Zip(baseline.Value), pair => $"{pair.First}", pair => Scores(pair.Second)))),
            Aggregates = new
            {
                Experiments = Ordered(trained, experiment => experiment.Name, experiment => Aggregate(experiment, results.Confidence)),
                Baselines = Ordered(splits, Split, experiment => Ordered(experiment.Baselines, baseline => baseline.Key, baseline => new
                {
                    TestAccuracy = Flat(baseline.Value.TestAccuracy(results.Confidence)),
                    MacroF1 = Flat(baseline.Value.MacroF1(results.Confidence)),
                })),
            },
        };
    }

    private static string Split(ClipExperiment experiment) => $"{experiment.Settings!.Collection}.{experiment.Settings.Features}.{experiment.Settings.Split}";

    private static object Metrics(ExperimentMetrics run) => new
    {
        TestAccuracy = run.Test.Accuracy,
        TestLoss = run.Test.Loss,
        MacroF1 = run.Test.Macro.F1,
        TestTracks = run.Test.N,
        TestCorrect = run.Test.Correct,
        WindowAccuracy = run.Windows?.Accuracy,
        TestWindows = run.Windows?.N,
        BestValAccuracy = run.BestValAccuracy?.Value,
        BestValAccuracyEpoch = run.BestValAccuracy?.Epoch,
        MinValLoss = run.MinValLoss?.Value,
        MinValLossEpoch = run.MinValLoss?.Epoch,
        run.EpochsRun,
        run.MaxEpochs,
        run.StepsRun,
        run.Parameters,
        F1 = Ordered(run.Genres, genre => genre, genre => run.Test.PerGenre[genre].F1),
    };

    private static object Aggregate(ClipExperiment experiment, double confidence)
    {
        var best = BestBaseline.Of(experiment)!;

        return new
        {
            TestAccuracy = Optional(ClipMeasures.TestAccuracy),
            WindowAccuracy = Optional(ClipMeasures.WindowAccuracy),
            BestValAccuracy = Optional(ClipMeasures.BestValAccuracy),
            MacroF1 = Flat(ClipMeasures.MacroF1(experiment.Runs, confidence)!),
            EpochsRun = Optional("epochs_run"),
            BestBaseline = best.Name,
            AboveBestBaseline = best.Margin,
        };

        object? Optional(string measure) => ClipMeasures.Of(measure, experiment.Runs, confidence) is { } value ? Flat(value) : null;
    }
}
