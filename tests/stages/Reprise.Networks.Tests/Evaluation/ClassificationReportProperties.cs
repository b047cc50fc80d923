using FsCheck;
using FsCheck.Fluent;
using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Evaluation;

public class ClassificationReportProperties
{
    private static readonly Config Replayed = Config.QuickThrowOnFailure.WithReplay(2020, 4063).WithMaxTest(200);

    // Four genres, up to 60 tracks, every label pair possible: genres without tracks or predictions come up often.
    private static readonly Arbitrary<ClassificationReport> Reports = Gen.Choose(0, 3).Two().ListOf()
        .Select(pairs => new ClassificationReport(ConfusionMatrix.Count(
            ["a", "b", "c", "d"], [.. pairs.Select(pair => pair.Item1)], [.. pairs.Select(pair => pair.Item2)])))
        .ToArbitrary();

    [Fact]
    public void WeightedRecallIsTheAccuracy() =>
        Prop.ForAll(Reports, report => Math.Abs(report.Weighted.Recall - report.Accuracy) < 1e-12).Check(Replayed);

    [Fact]
    public void F1LiesBetweenPrecisionAndRecall() =>
        Prop.ForAll(Reports, report => report.Genres.All(score =>
            score.F1 >= Math.Min(score.Precision, score.Recall) - 1e-12 && score.F1 <= Math.Max(score.Precision, score.Recall) + 1e-12)).Check(Replayed);

    [Fact]
    public void NoScoreLeavesTheUnitInterval() =>
        Prop.ForAll(Reports, report => report.Genres
            .SelectMany(score => new[] { score.Precision, score.Recall, score.F1 })
            .Append(report.Macro.F1)
            .Append(report.Weighted.Precision)
            .All(value => value is >= 0 and <= 1 + 1e-12)).Check(Replayed);

    [Fact]
    public void WilsonsIntervalHoldsTheObservedRate() =>
        Prop.ForAll(
            Gen.Choose(1, 500).SelectMany(total => Gen.Choose(0, total).Select(correct => (correct, total))).ToArbitrary(),
            run => WilsonInterval.Of(run.correct, run.total, 0.95) is var interval
                && interval.Low <= ((double)run.correct / run.total) + 1e-12
                && interval.High >= ((double)run.correct / run.total) - 1e-12).Check(Replayed);
}
