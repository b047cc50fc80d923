namespace Reprise.Report;

/// <summary>Rows of a table that sets published layers beside those that were built.</summary>
internal static class LayerRows
{
    /// <summary>A number, three columns of the paper and three of ours.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        new("#", ColumnKind.Number),
        Column.Published("layer", ColumnKind.Text),
        Column.Published("output", ColumnKind.Text),
        Column.Published("parameters"),
        Column.Measured("layer", ColumnKind.Text),
        Column.Measured("output", ColumnKind.Text),
        Column.Measured("parameters", ColumnKind.Number),
    ];

    /// <summary>One row a layer; the shorter list ends in empty cells.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> Of(IReadOnlyList<PaperLayer> printed, IReadOnlyList<Layer> built) =>
        [.. Enumerable.Range(0, Math.Max(printed.Count, built.Count)).Select(index => Row(index + 1, printed.ElementAtOrDefault(index), built.ElementAtOrDefault(index)))];

    /// <summary>The row below them.</summary>
    public static IReadOnlyList<Cell> Sum(IReadOnlyList<PaperLayer> printed, IReadOnlyList<Layer> built) =>
    [
        Cell.None,
        "sum", Cell.None, printed.Count == 0 ? Cell.None : Cell.Number(printed.Sum(layer => layer.Parameters), 0),
        "sum", Cell.None, built.Count == 0 ? Cell.None : Cell.Number(built.Sum(layer => layer.Parameters), 0),
    ];

    private static IReadOnlyList<Cell> Row(int number, PaperLayer? printed, Layer? built) =>
    [
        Cell.Number(number, 0),
        printed?.Name ?? Cell.None,
        Shape(printed?.OutputShape),
        Cell.Number(printed?.Parameters, 0),
        built?.Type ?? Cell.None,
        Shape(built?.OutputShape),
        Cell.Number(built?.Parameters, 0),
    ];

    private static Cell Shape(string? sizes) => sizes is null ? Cell.None : sizes.Replace(",", " × ", StringComparison.Ordinal);
}
