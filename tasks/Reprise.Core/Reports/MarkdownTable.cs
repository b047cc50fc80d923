using System.Text;

namespace Reprise.Reports;

/// <summary>Tables as GitHub reads them.</summary>
internal static class MarkdownTable
{
    /// <summary>One row.</summary>
    public static StringBuilder AppendRow(this StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    /// <summary>Text that breaks neither a row nor a list.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
