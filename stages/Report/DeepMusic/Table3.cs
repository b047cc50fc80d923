namespace Reprise.Report.DeepMusic;

/// <summary>Table 3: precision, recall and F1 of each genre for the timbre and the pitch model.</summary>
internal static class Table3
{
    public static PaperTable Of(DeepMusicResults results) => new(
        "table3",
        "Table 3: precision, recall and F1 of each genre, c1m1 and c1m2",
        GenreRows.Columns,
        [.. new[] { "c1m1", "c1m2" }.SelectMany(model => Groups(results, model))])
    {
        Notes = [results.Spread],
        Comparability = results.Comparability,
        Covers = ["nb_c1m1_report", "nb_c1m2_report"],
    };

    private static IEnumerable<RowGroup> Groups(DeepMusicResults results, string model)
    {
        var printed = results.Published.Rows<PaperScore>("table3").Where(row => row.Model == model).ToList();
        var runs = results.Of(model);
        var title = $"{model} ({results.Paper.Models[model].Title})";

        if (results.SameGenres)
        {
            yield return new(title, [.. printed.Select(row => (IReadOnlyList<Cell>)
                [row.Genre, .. Published(row), .. GenreRows.OfGenre(runs, results.OurName(row.Genre), results.Confidence)])]);
            yield break;
        }

        yield return new($"{title}: our genres", [.. results.Runs.Genres.Select(genre => (IReadOnlyList<Cell>)
            [genre, .. GenreRows.NoScores, .. GenreRows.OfGenre(runs, genre, results.Confidence)])]);
        yield return new($"{title}: the paper's genres", [.. printed.Select(row => (IReadOnlyList<Cell>)
            [row.Genre, .. Published(row), .. GenreRows.NoScores, Cell.None])]);
    }

    private static IReadOnlyList<Cell> Published(PaperScore row) => GenreRows.Published(row.Precision, row.Recall, row.F1);
}
