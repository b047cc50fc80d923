namespace Reprise.Report;

/// <summary>Writes each table as CSV, Markdown and LaTeX.</summary>
internal static class TableFiles
{
    public static void Write(IEnumerable<PaperTable> tables, string folder)
    {
        Directory.CreateDirectory(folder);

        foreach (var table in tables)
        {
            File.WriteAllText(Path.Combine(folder, table.Id + ".csv"), CsvTable.Write(table));
            File.WriteAllText(Path.Combine(folder, table.Id + ".md"), MarkdownTable.Write(table));
            File.WriteAllText(Path.Combine(folder, table.Id + ".tex"), LatexTable.Write(table));
        }
    }
}
