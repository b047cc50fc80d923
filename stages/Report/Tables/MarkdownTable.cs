using System.Text;

namespace Reprise.Report;

/// <summary>Tables as Markdown, for a README or an issue.</summary>
internal static class MarkdownTable
{
    public static string Write(PaperTable table)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Escape(table.Title)).Append("**\n\n");
        Row(table.Columns.Select(column => column.FullTitle));
        Row(table.Columns.Select(column => column.IsNumeric ? "---:" : "---"));

        foreach (var group in table.Groups)
        {
            if (group.Title.Length > 0) Row(table.Columns.Select((_, index) => index == 0 ? $"**{group.Title}**" : ""));
            foreach (var cells in group.Rows) Row(cells.Select(Words));
        }

        if (table.Notice.Length > 0) text.Append("\n*").Append(Escape(table.Notice)).Append("*\n");
        foreach (var note in table.Notes) text.Append('\n').Append(Escape(note)).Append('\n');

        return text.ToString();

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escape)).Append(" |\n");
    }

    private static string Words(Cell cell) => $"{CellText.Plain(cell)} {CellText.Interval(cell)}".TrimEnd();

    private static string Escape(string words) => words.Replace("|", "\\|", StringComparison.Ordinal);
}
