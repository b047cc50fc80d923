using System.Globalization;
using System.Text;

namespace Reprise.Report;

/// <summary>Tables as a LaTeX <c>tabular</c> with booktabs rules, ready for <c>\input</c> inside a table of one's own.</summary>
internal static class LatexTable
{
    public static string Write(PaperTable table)
    {
        var text = new StringBuilder();
        text.Append("% ").Append(table.Title).Append("\n% needs \\usepackage[utf8]{inputenc} and \\usepackage{booktabs}\n");
        text.Append("\\begin{tabular}{").AppendJoin("", table.Columns.Select(column => Alignment(table, column))).Append("}\n\\toprule\n");
        if (table.Columns.Any(column => column.Band.Length > 0)) text.Append(BandRow(table));
        Row(table.Columns.Select(column => Escape(column.Title)));

        foreach (var group in table.Groups)
        {
            text.Append("\\midrule\n");
            if (group.Title.Length > 0) Row([$"\\multicolumn{{{table.Columns.Count}}}{{l}}{{\\emph{{{Escape(group.Title)}}}}}"]);
            foreach (var cells in group.Rows) Row(cells.Select(Words));
        }

        text.Append("\\bottomrule\n");
        foreach (var note in table.Notes.Prepend(table.Notice).Where(note => note.Length > 0))
            Row([$"\\multicolumn{{{table.Columns.Count}}}{{p{{0.9\\linewidth}}}}{{\\footnotesize {Escape(note)}}}"]);

        return text.Append("\\end{tabular}\n").ToString();

        void Row(IEnumerable<string> cells) => text.AppendJoin(" & ", cells).Append(" \\\\\n");
    }

    // Sentences share a good half of the line; the numbers take what they need.
    private static string Alignment(PaperTable table, Column column) => column.Kind == ColumnKind.Prose
        ? $"p{{{(0.56 / table.Columns.Count(other => other.Kind == ColumnKind.Prose)).ToString("F2", CultureInfo.InvariantCulture)}\\linewidth}}"
        : column.IsNumeric ? "r" : "l";

    private static string BandRow(PaperTable table)
    {
        var titles = table.Bands.Select(band => band.Band.Length == 0 ? "" : $"\\multicolumn{{{band.Columns}}}{{c}}{{{Escape(band.Band)}}}");
        var rules = new StringBuilder();
        var first = 1;

        foreach (var (band, columns) in table.Bands)
        {
            if (band.Length > 0) rules.Append("\\cmidrule(lr){").Append(first).Append('-').Append(first + columns - 1).Append('}');
            first += columns;
        }

        return string.Join(" & ", titles) + " \\\\\n" + rules + "\n";
    }

    private static string Words(Cell cell)
    {
        var interval = CellText.Interval(cell);

        return Escape(CellText.Plain(cell)) + (interval.Length == 0 ? "" : $" {{\\scriptsize {interval}}}");
    }

    /// <summary>LaTeX's own characters, and those a plain installation has no glyph for.</summary>
    private static string Escape(string words) => string.Concat(words.Select(letter => letter switch
    {
        '\\' => "\\textbackslash{}",
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + letter,
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '±' => "$\\pm$",
        '≠' => "$\\neq$",
        '≤' => "$\\leq$",
        '×' => "$\\times$",
        '−' => "$-$",
        '→' => "$\\rightarrow$",
        'β' => "$\\beta$",
        'ε' => "$\\varepsilon$",
        '–' => "--",
        '…' => "\\ldots{}",
        _ => letter.ToString(),
    }));
}
