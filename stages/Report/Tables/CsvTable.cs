using System.Globalization;

namespace Reprise.Report;

/// <summary>Tables as CSV: exact numbers, a measured column as five, so that a program can read everything back.</summary>
internal static class CsvTable
{
    private static readonly string[] Parts = ["mean", "sd", "n", "low", "high"];

    public static string Write(PaperTable table)
    {
        var header = table.Columns.SelectMany(column =>
            column.Kind == ColumnKind.Measure ? Parts.Select(part => $"{Key(column)}_{part}") : [Key(column)]);
        var rows = table.Rows.Select(row => Line(
            [row.Group, .. table.Columns.Zip(row.Cells).SelectMany(pair => Fields(pair.First, pair.Second)), table.Notice]));

        return string.Concat(rows.Prepend(Line(["group", .. header, "notice"])));
    }

    /// <summary>One line; a field is quoted when it holds a comma, a quote or a line end (RFC 4180).</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quote)) + "\n";

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Exact(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Fields(Column column, Cell cell) => (column.Kind, cell) switch
    {
        (ColumnKind.Measure, MeasureCell { Measure: var measure, Scale: var scale }) =>
        [
            Exact(scale * measure.Summary.Mean),
            Exact(scale * measure.Summary.Deviation),
            Exact(measure.Summary.Count),
            measure.Interval is { } low ? Exact(scale * low.Low) : "",
            measure.Interval is { } high ? Exact(scale * high.High) : "",
        ],
        (ColumnKind.Measure, _) => Parts.Select(_ => ""),
        (_, NumberCell number) => [Exact(number.Value)],
        (_, TextCell text) => [text.Text],
        _ => [""],
    };

    private static string Key(Column column) =>
        string.Concat(column.FullTitle.ToLowerInvariant().Replace("%", "pct", StringComparison.Ordinal).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words ? string.Join('_', words) : "";

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
