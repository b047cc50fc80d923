using System.Globalization;
using Reprise.Data.Evaluation;

namespace Reprise.Report.DeepMusic;

/// <summary>The single numbers the paper and its notebooks give for each model.</summary>
internal static class DeepMusicClaims
{
    public static IReadOnlyList<Claim> Of(DeepMusicResults results) => [.. results.Paper.Models.Keys.SelectMany(model => Of(results, model))];

    private static IEnumerable<Claim> Of(DeepMusicResults results, string model)
    {
        var (published, reported, confidence) = (results.Published, results.Paper.Models[model], results.Confidence);
        var printed = published.Rows<PaperAccuracy>("table2").Single(row => row.Model == model);
        var (history, matrix) = (published.History(model), published.Confusion(model));
        var runs = results.Of(model);
        var subject = $"{model}, {reported.Title}";

        yield return new(subject, "validation accuracy, %", printed.ValAccuracy, 2,
            Arithmetic.OutOf(printed.ValAccuracy, 2, [results.Paper.Dataset.Validation]) + $"; highest of the printed log at epoch {history.HighestValAccuracy.Epoch}",
            Ours(runs, confidence, RunMeasures.BestValAccuracy), Scale: 100);

        yield return new(subject, "test accuracy, %", printed.TestAccuracy, 2,
            Arithmetic.OutOf(printed.TestAccuracy, 2, [matrix.Total]) + $"; the printed matrix has {matrix.Correct} on its diagonal",
            Ours(runs, confidence, (models, level) => models.Tests().TestAccuracy(level)), 100, Baselines(results, 100, 2, test => test.Accuracy));

        yield return new(subject, "macro F1", reported.MacroF1, 3,
            $"the printed matrix gives {new ClassificationReport(matrix).Macro.F1:F6}",
            Ours(runs, confidence, (models, level) => models.Tests().MacroF1(level)), 1, Baselines(results, 1, 3, test => test.Macro.F1));

        yield return new(subject, "test loss", reported.TestLoss, 4, "nothing published to check it with",
            Ours(runs, confidence, (models, level) => models.Over(run => run.Test.Loss ?? double.NaN, level)));

        yield return new(subject, "lowest validation loss", reported.MinValLoss, 4,
            $"lowest of the printed log at epoch {history.LowestValLoss.Epoch}: {history.LowestValLoss.ValLoss?.ToString(CultureInfo.InvariantCulture)}",
            Ours(runs, confidence, (models, level) => models.Over(run => run.MinValLoss.Value, level)));

        yield return new(subject, "epochs run", reported.EpochsRun, 0,
            $"the stopping rule replayed over the printed log stops at {StopOf(results.Paper, history)}",
            Ours(runs, confidence, (models, level) => models.Over(run => run.EpochsRun, level)));

        yield return new(subject, "parameters", reported.Parameters, 0,
            $"the printed layers add up to {published.Layers(model).Sum(layer => layer.Parameters):#,0}",
            Ours(runs, confidence, (models, level) => models.Over(run => run.Parameters, level)));
    }

    private static string StopOf(DeepMusicPaper paper, History history) =>
        history.StopEpoch(paper.Stopping.MinDelta, paper.Stopping.Patience)?.ToString(CultureInfo.InvariantCulture) ?? "no epoch";

    private static Measure? Ours(IReadOnlyList<TrainedModel> runs, double confidence, Func<IReadOnlyList<TrainedModel>, double, Measure> measure) =>
        runs.Count == 0 ? null : measure(runs, confidence);

    private static string Baselines(DeepMusicResults results, double scale, int decimals, Func<TestMetrics, double> value) =>
        string.Join(", ", results.Runs.BaselineNames.Select(name =>
            $"{name} {CellText.Fixed(scale * results.Runs.Baseline(name, results.Sample).Average(value), decimals)}"));
}
