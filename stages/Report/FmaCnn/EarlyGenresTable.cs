using Reprise.Data.Evaluation;
using Reprise.Report.Clips;

namespace Reprise.Report.FmaCnn;

/// <summary>What notebook 01 prints of each genre, beside the recall of our network of two convolutions.</summary>
internal static class EarlyGenresTable
{
    private const string Network = "fma_two_blocks";

    public static IReadOnlyList<PaperTable> Of(ClipResults results)
    {
        var experiment = results.Experiments.Single(experiment => experiment.Name == Network);
        var tests = experiment.Runs.Select(run => run.Metrics.Windows).OfType<TestMetrics>().ToList();

        return
        [
            new(
                "genres",
                $"Test windows of each genre, {experiment.FullTitle}",
                [
                    new("Genre"),
                    Column.Published("test windows"), Column.Published("accuracy, %"),
                    Column.Measured("test windows", ColumnKind.Number), Column.Measured("recall, %"),
                ],
                [new("", [.. results.Published.Rows<EarlyGenre>("notebook01_genres").Select(row => Row(results, tests, row))])])
            {
                Notes = [$"Ours: {results.Settings.Summary} The test windows are those of the first run. The paper counts the first four windows of each batch only."],
                Comparability = experiment.Comparability,
            },
        ];
    }

    private static IReadOnlyList<Cell> Row(ClipResults results, IReadOnlyList<TestMetrics> tests, EarlyGenre row)
    {
        var scores = tests.Select(test => test.PerGenre.FirstOrDefault(genre => GenreNames.Comparer.Equals(genre.Key, row.Genre)).Value).OfType<GenreScore>().ToList();

        return
        [
            row.Genre,
            Cell.Number(row.TestWindows, 0), Cell.Number(row.FirstFour, 0),
            scores is [var first, ..] ? Cell.Number(first.Support, 0) : Cell.None,
            scores.Count == 0 ? Cell.None : Cell.Of(Measure.OfScores([.. scores.Select(score => score.Recall)], results.Confidence), 1, 100),
        ];
    }
}
