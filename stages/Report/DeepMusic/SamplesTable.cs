namespace Reprise.Report.DeepMusic;

/// <summary>Our results on every sample; the paper describes three and reports one.</summary>
internal static class SamplesTable
{
    public static PaperTable Of(DeepMusicResults results) => new(
        "samples",
        "All samples: what the paper describes and reports no numbers for",
        [
            new("Model"),
            Column.Measured("validation accuracy, %"),
            Column.Measured("test accuracy, %"),
            Column.Measured("macro F1"),
            Column.Measured("test loss"),
            Column.Measured("epochs"),
            Column.Measured("test tracks", ColumnKind.Number),
            Column.Measured("runs", ColumnKind.Number),
        ],
        [.. results.Runs.Settings.Samples.Select(sample => new RowGroup(sample,
            [
                .. results.Runs.Settings.Models.Keys.Select(model => Network(results, model, sample)),
                .. results.Runs.BaselineNames.Select(name => Baseline(results, name, sample)),
            ]))])
    {
        Notes = [$"Ours: {results.Summary} The last rows of each block are baselines."],
        Comparability = results.Comparability,
    };

    private static IReadOnlyList<Cell> Network(DeepMusicResults results, string model, string sample)
    {
        var (runs, confidence) = (results.Runs.Of(model, sample), results.Confidence);

        return
        [
            model,
            Cell.Of(runs.BestValAccuracy(confidence), 2, 100),
            Cell.Of(runs.Tests().TestAccuracy(confidence), 2, 100),
            Cell.Of(runs.Tests().MacroF1(confidence), 3),
            Cell.Of(runs.Over(run => run.Test.Loss ?? double.NaN, confidence), 3),
            Cell.Of(runs.Over(run => run.EpochsRun, confidence), 1),
            Cell.Number(runs[0].Metrics.Test.N, 0),
            Cell.Number(runs.Count, 0),
        ];
    }

    private static IReadOnlyList<Cell> Baseline(DeepMusicResults results, string name, string sample)
    {
        var tests = results.Runs.Baseline(name, sample);

        return
        [
            name, Cell.None,
            Cell.Of(tests.TestAccuracy(results.Confidence), 2, 100),
            Cell.Of(tests.MacroF1(results.Confidence), 3),
            Cell.None, Cell.None,
            Cell.Number(tests[0].N, 0),
            Cell.Number(tests.Count, 0),
        ];
    }
}
