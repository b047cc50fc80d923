namespace Reprise.Report.DeepMusic;

/// <summary>Table 2: validation and test accuracy of the three models, with the baselines on the same tracks.</summary>
internal static class Table2
{
    public static PaperTable Of(DeepMusicResults results)
    {
        var printed = results.Published.Rows<PaperAccuracy>("table2");

        return new(
            "table2",
            "Table 2: validation and test accuracy in percent",
            [
                new("Model"),
                Column.Published("validation"), Column.Published("test"),
                Column.Measured("validation"), Column.Measured("test"), Column.Measured("runs", ColumnKind.Number),
            ],
            [
                new("Networks", [.. printed.Select(row => Network(results, row))]),
                new("Baselines", [.. results.Runs.BaselineNames.Select(name => Baseline(results, name))]),
            ])
        {
            Notes =
            [
                results.Spread,
                "Validation: the highest value over the epochs, as in the paper. Test: the weights of the last epoch. " + BaselineWords.Of(results.Runs.BaselineNames),
            ],
            Comparability = results.Comparability,
        };
    }

    private static IReadOnlyList<Cell> Network(DeepMusicResults results, PaperAccuracy printed)
    {
        var runs = results.Of(printed.Model);

        return
        [
            $"{printed.Model} ({results.Paper.Models[printed.Model].Title})",
            Cell.Number(printed.ValAccuracy, 2),
            Cell.Number(printed.TestAccuracy, 2),
            Cell.Of(runs.Count == 0 ? null : runs.BestValAccuracy(results.Confidence), 2, 100),
            Cell.Of(runs.Count == 0 ? null : runs.Tests().TestAccuracy(results.Confidence), 2, 100),
            Cell.Number(runs.Count, 0),
        ];
    }

    private static IReadOnlyList<Cell> Baseline(DeepMusicResults results, string name)
    {
        var tests = results.Runs.Baseline(name, results.Sample);

        return [name, Cell.None, Cell.None, Cell.None, Cell.Of(tests.TestAccuracy(results.Confidence), 2, 100), Cell.Number(tests.Count, 0)];
    }
}
