namespace Reprise.Report;

/// <summary>A table on the page: it scrolls sideways where the screen is narrow.</summary>
internal static class TableBlock
{
    public static Html Of(Study study, PaperTable table) => table.IsFolded
        ? Html.Of($"<details><summary>{table.Title}</summary>\n{Block(study, table)}\n</details>")
        : Block(study, table);

    private static Html Block(Study study, PaperTable table) => Html.Of($"""
        <figure class="table" id="{study.Id}-{table.Id}">
        <figcaption>{table.Title}{Notice.Of(table.Comparability.Label)}</figcaption>
        <div class="scroll" role="region" aria-label="{table.Title}" tabindex="0"><table>
        <thead>
        {BandRow(table)}<tr>{new Html(string.Concat(table.Columns.Select(column => Html.Of($"<th scope=\"col\"{Class(column)}>{column.Title}</th>").Text)))}</tr>
        </thead>
        {Html.Lines(table.Groups.Select(group => Group(table, group)))}
        </table></div>
        {Html.Lines(table.Notes.Select(note => Html.Of($"<p class=\"note\">{note}</p>")))}
        {Downloads(study.Id, table)}
        </figure>
        """);

    /// <summary>A small table of words, without files of its own.</summary>
    public static Html Plain(string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) => Html.Of($"""
        <figure class="table">
        <figcaption>{title}</figcaption>
        <div class="scroll" role="region" aria-label="{title}" tabindex="0"><table>
        <thead><tr>{new Html(string.Concat(columns.Select(column => Html.Of($"<th scope=\"col\">{column}</th>").Text)))}</tr></thead>
        <tbody>
        {Html.Lines(rows.Select(row => new Html("<tr>" + string.Concat(row.Select(cell => Html.Of($"<td>{cell}</td>").Text)) + "</tr>")))}
        </tbody>
        </table></div>
        </figure>
        """);

    private static Html BandRow(PaperTable table) => table.Bands.All(band => band.Band.Length == 0)
        ? Html.Nothing
        : new Html("<tr>" + string.Concat(table.Bands.Select(band => band.Band.Length == 0
            ? "<td></td>"
            : Html.Of($"<th scope=\"colgroup\" colspan=\"{band.Columns}\" class=\"band\">{band.Band}</th>").Text)) + "</tr>\n");

    private static Html Group(PaperTable table, RowGroup group) => Html.Of($"""
        <tbody>
        {(group.Title.Length == 0 ? Html.Nothing : Html.Of($"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{table.Columns.Count}\">{group.Title}</th></tr>"))}
        {Html.Lines(group.Rows.Select(cells => Row(table, cells)))}
        </tbody>
        """);

    private static Html Row(PaperTable table, IReadOnlyList<Cell> cells) => new("<tr>" + string.Concat(table.Columns.Zip(cells).Select((pair, index) =>
        index == 0
            ? Html.Of($"<th scope=\"row\"{Class(pair.First)}>{CellText.Plain(pair.Second)}</th>").Text
            : Html.Of($"<td{Class(pair.First)}>{Words(pair.Second)}</td>").Text)) + "</tr>");

    private static Html Words(Cell cell) => CellText.Interval(cell) is { Length: > 0 } interval
        ? Html.Of($"{CellText.Plain(cell)} <small>{interval}</small>")
        : Html.Of($"{CellText.Plain(cell)}");

    private static Html Class(Column column) =>
        new(column.IsNumeric ? " class=\"number\"" : column.Kind == ColumnKind.Prose ? " class=\"prose\"" : "");

    private static Html Downloads(string study, PaperTable table)
    {
        var path = $"tables/{study}/{table.Id}";

        return Html.Of($"<p class=\"files\">Files: <a href=\"{path}.csv\">CSV</a> <a href=\"{path}.md\">Markdown</a> <a href=\"{path}.tex\">LaTeX</a></p>");
    }
}
