namespace Reprise.Report.DeepMusic;

/// <summary>Table 4: the full classification report of the model on timbre and pitch.</summary>
internal static class Table4
{
    private const string Model = "c2m1";

    public static PaperTable Of(DeepMusicResults results)
    {
        var printed = results.Published.Rows<PaperReportRow>("table4");
        var runs = results.Of(Model);

        return new(
            "table4",
            $"Table 4: classification report of {Model} ({results.Paper.Models[Model].Title})",
            [.. GenreRows.Columns.Take(4), Column.Published("support"), .. GenreRows.Columns.Skip(4), Column.Measured("support", ColumnKind.Number)],
            [.. GenreGroups(results, printed, runs), new("All genres", [.. Summaries(results, printed, runs)])])
        {
            Notes = [results.Spread + " Support of ours: test tracks of one run."],
            Comparability = results.Comparability,
            Covers = ["nb_c2m1_report"],
        };
    }

    private static IEnumerable<RowGroup> GenreGroups(DeepMusicResults results, IReadOnlyList<PaperReportRow> printed, IReadOnlyList<TrainedModel> runs)
    {
        var paper = printed.Where(row => results.Paper.Genres.Contains(row.Row)).ToList();

        if (results.SameGenres)
        {
            yield return new("", [.. paper.Select(row => (IReadOnlyList<Cell>)[row.Row, .. Published(row), .. Ours(results, runs, results.OurName(row.Row))])]);
            yield break;
        }

        yield return new("Our genres", [.. results.Runs.Genres.Select(genre => (IReadOnlyList<Cell>)
            [genre, .. GenreRows.NoScores, Cell.None, .. Ours(results, runs, genre)])]);
        yield return new("The paper's genres", [.. paper.Select(row => (IReadOnlyList<Cell>)
            [row.Row, .. Published(row), .. GenreRows.NoScores, Cell.None, Cell.None])]);
    }

    private static IEnumerable<IReadOnlyList<Cell>> Summaries(DeepMusicResults results, IReadOnlyList<PaperReportRow> printed, IReadOnlyList<TrainedModel> runs)
    {
        PaperReportRow Row(string name) => printed.Single(row => row.Row == name);
        var tests = runs.Count == 0 ? Cell.None : Cell.Number(runs[0].Metrics.Test.N, 0);
        var accuracy = Cell.Number(Row("accuracy").F1, 3);

        // The paper repeats the accuracy in every column, its support included; here it stands once.
        yield return
        [
            "accuracy", Cell.None, Cell.None, accuracy, Cell.Number(results.Published.Confusion(Model).Total, 0),
            Cell.None, Cell.None, Cell.Of(runs.Count == 0 ? null : runs.Tests().TestAccuracy(results.Confidence), 3), Cell.Number(runs.Count, 0), tests,
        ];

        yield return ["macro avg", .. Published(Row("macro avg")), .. GenreRows.OfMean(runs, test => test.Macro, results.Confidence), tests];
        yield return ["weighted avg", .. Published(Row("weighted avg")), .. GenreRows.OfMean(runs, test => test.Weighted, results.Confidence), tests];
    }

    private static IReadOnlyList<Cell> Published(PaperReportRow row) =>
        [.. GenreRows.Published(row.Precision, row.Recall, row.F1), Cell.Number(row.Support, 0)];

    private static IReadOnlyList<Cell> Ours(DeepMusicResults results, IReadOnlyList<TrainedModel> runs, string genre) =>
    [
        .. GenreRows.OfGenre(runs, genre, results.Confidence),
        runs.Count == 0 ? Cell.None : Cell.Number(runs[0].Metrics.Test.PerGenre[genre].Support, 0),
    ];
}
