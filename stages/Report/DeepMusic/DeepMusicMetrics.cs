using Reprise.Data.Evaluation;
using static Reprise.Report.MetricsJson;

namespace Reprise.Report.DeepMusic;

/// <summary>Every metric of the study: model, sample, seed; then the baselines; then everything summarised over the seeds.</summary>
internal static class DeepMusicMetrics
{
    public static object Of(StudyRuns runs, Comparability comparability)
    {
        var settings = runs.Settings;

        return new
        {
            Source = settings.Sources[StudyKinds.DeepMusic],
            comparability.Notice,
            runs.Genres,
            Models = Ordered(settings.Models.Keys, model => model, model => Ordered(settings.Samples, sample => sample, sample =>
                Ordered(runs.Of(model, sample), run => $"{run.Metrics.Seed}", run => Metrics(run.Metrics)))),
            Baselines = Ordered(runs.BaselineNames, name => name, name => Ordered(settings.Samples, sample => sample, sample =>
                Ordered(settings.Seeds.Zip(runs.Baseline(name, sample)), pair => $"{pair.First}", pair => Scores(pair.Second)))),
            Aggregates = new
            {
                Models = Ordered(settings.Models.Keys, model => model, model => Ordered(settings.Samples, sample => sample, sample =>
                    Aggregate(runs.Of(model, sample), settings.Confidence))),
                Baselines = Ordered(runs.BaselineNames, name => name, name => Ordered(settings.Samples, sample => sample, sample =>
                    new
                    {
                        TestAccuracy = Flat(runs.Baseline(name, sample).TestAccuracy(settings.Confidence)),
                        MacroF1 = Flat(runs.Baseline(name, sample).MacroF1(settings.Confidence)),
                    })),
            },
        };
    }

    private static object Metrics(ModelMetrics run) => new
    {
        TestAccuracy = run.Test.Accuracy,
        TestLoss = run.Test.Loss,
        MacroF1 = run.Test.Macro.F1,
        TestTracks = run.Test.N,
        TestCorrect = run.Test.Correct,
        BestValAccuracy = run.BestValAccuracy.Value,
        BestValAccuracyEpoch = run.BestValAccuracy.Epoch,
        MinValLoss = run.MinValLoss.Value,
        MinValLossEpoch = run.MinValLoss.Epoch,
        run.EpochsRun,
        run.MaxEpochs,
        run.Parameters,
        F1 = Ordered(run.Genres, genre => genre, genre => run.Test.PerGenre[genre].F1),
    };

    private static object Aggregate(IReadOnlyList<TrainedModel> runs, double confidence) => new
    {
        TestAccuracy = Flat(runs.Tests().TestAccuracy(confidence)),
        TestLoss = Flat(runs.Over(run => run.Test.Loss ?? double.NaN, confidence)),
        MacroF1 = Flat(runs.Tests().MacroF1(confidence)),
        BestValAccuracy = Flat(runs.BestValAccuracy(confidence)),
        MinValLoss = Flat(runs.Over(run => run.MinValLoss.Value, confidence)),
        EpochsRun = Flat(runs.Over(run => run.EpochsRun, confidence)),
    };
}
