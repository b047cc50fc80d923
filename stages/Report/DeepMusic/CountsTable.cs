using Reprise.Data;

namespace Reprise.Report.DeepMusic;

/// <summary>How many tracks of each genre the sample of the paper's tables has, and how they are divided; the notebooks print such counts.</summary>
internal static class CountsTable
{
    public static PaperTable Of(DeepMusicResults results, IReadOnlyList<string> splits)
    {
        var seed = results.Runs.Settings.Seeds[0];
        var rows = Table.Read<SplitRow>(splits.Single(path => Path.GetFileName(path) == $"{results.Sample}-s{seed}.csv"));
        var paper = results.Published.Confusion("c1m1");

        return new(
            "counts",
            "Tracks of each genre and subset, from the notebooks",
            [
                new("Genre"),
                Column.Published("sample"), Column.Published("test"),
                Column.Measured("sample", ColumnKind.Number), .. SplitRow.Subsets.Select(subset => Column.Measured(subset, ColumnKind.Number)),
            ],
            [new("", [.. results.Paper.Genres.Union(rows.Select(row => row.Genre), GenreNames.Comparer).Order(StringComparer.Ordinal).Select(genre => Row(results, paper, rows, genre))])])
        {
            Notes = [$"Ours: {results.Sample} sample, seed {seed}. The paper draws {results.Paper.Dataset.BalancedPerGenre:#,0} tracks of each genre; its test counts are the row sums of the matrix of c1m1."],
            Comparability = results.Comparability,
            Covers = ["nb_data_balanced_counts", .. results.Paper.Models.Keys.Select(model => $"nb_{model}_counts")],
        };
    }

    private static IReadOnlyList<Cell> Row(DeepMusicResults results, Data.Evaluation.ConfusionMatrix paper, IReadOnlyList<SplitRow> rows, string genre)
    {
        var published = paper.Genres.ToList().FindIndex(name => GenreNames.Comparer.Equals(name, genre));
        var ours = rows.Where(row => GenreNames.Comparer.Equals(row.Genre, genre)).ToList();

        return
        [
            genre,
            Cell.Number(published < 0 ? null : results.Paper.Dataset.BalancedPerGenre, 0),
            Cell.Number(published < 0 ? null : paper.Support(published), 0),
            Cell.Number(ours.Count, 0),
            .. SplitRow.Subsets.Select(subset => Cell.Number(ours.Count(row => row.Subset == subset), 0)),
        ];
    }
}
