using System.Globalization;

namespace Reprise.Report.DeepMusic;

/// <summary>Table 1: the layers of c1m1 as printed and as built here.</summary>
internal static class Table1
{
    public static PaperTable Of(DeepMusicResults results)
    {
        var printed = results.Published.Rows<PaperLayer>("table1");
        var built = results.Of("c1m1") is [var run, ..] ? run.Layers : [];
        var rows = Enumerable.Range(0, Math.Max(printed.Count, built.Count))
            .Select(index => Row(printed.ElementAtOrDefault(index), built.ElementAtOrDefault(index)));
        var segments = results.Runs.Settings.Segments;

        return new(
            "table1",
            "Table 1: layers of c1m1",
            [
                new("#", ColumnKind.Number),
                Column.Published("layer", ColumnKind.Text),
                Column.Published("output", ColumnKind.Text),
                Column.Published("parameters"),
                Column.Measured("layer", ColumnKind.Text),
                Column.Measured("output", ColumnKind.Text),
                Column.Measured("parameters", ColumnKind.Number),
            ],
            [
                new("", [.. rows.Select((row, index) => (IReadOnlyList<Cell>)[Cell.Number(index + 1, 0), .. row])]),
                new("", [[Cell.None, "sum", Cell.None, Cell.Number(printed.Sum(layer => layer.Parameters), 0),
                    "sum", Cell.None, built.Count == 0 ? Cell.None : Cell.Number(built.Sum(layer => layer.Parameters), 0)]]),
            ])
        {
            Notes = segments == results.Paper.Dataset.Segments ? [] :
            [
                $"This build shows the networks {segments.ToString(CultureInfo.InvariantCulture)} segments of a track, the paper "
                    + $"{results.Paper.Dataset.Segments}: the outputs are shorter and the first dense layer is smaller; the convolutions are the same.",
            ],
            Comparability = results.Comparability,
        };
    }

    private static IEnumerable<Cell> Row(PaperLayer? printed, Layer? built) =>
    [
        printed?.Name ?? Cell.None,
        Shape(printed?.OutputShape),
        Cell.Number(printed?.Parameters, 0),
        built?.Type ?? Cell.None,
        Shape(built?.OutputShape),
        Cell.Number(built?.Parameters, 0),
    ];

    private static Cell Shape(string? sizes) => sizes is null ? Cell.None : sizes.Replace(",", " × ", StringComparison.Ordinal);
}
