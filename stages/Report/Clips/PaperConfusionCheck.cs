using System.Globalization;

namespace Reprise.Report.Clips;

/// <summary>Looks through a published confusion matrix: a square of counts whose rows and columns are the same genres.</summary>
internal static class PaperConfusionCheck
{
    public static void Of(PaperComplaints complaints, string file)
    {
        if (!complaints.CanOpen(file)) return;

        var lines = File.ReadAllLines(complaints.PathOf(file)).Select(line => line.Split(',')).ToList();
        if (lines.Count == 0 || lines[0].Length < 2)
        {
            complaints.Add(file, "The first line names no genres.", 1);
            return;
        }

        var (genres, rows, before) = (lines[0][1..], lines[1..], complaints.All.Count);
        if (rows.Count != genres.Length) complaints.Add(file, $"It has {rows.Count} rows; the first line names {genres.Length} genres, and a matrix is a square.");

        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var what in Wrong(genres, row, rows[row])) complaints.Add(file, what, row + 2);
        }

        if (complaints.All.Count == before && rows.All(row => row[1..].All(cell => Count(cell) == 0))) complaints.Add(file, "It counts no clip.");
    }

    private static IEnumerable<string> Wrong(string[] genres, int row, string[] cells)
    {
        if (row < genres.Length && cells[0] != genres[row]) yield return $"The row is of '{cells[0]}', but the column of the same place of '{genres[row]}'; both are in one order.";
        if (cells.Length != genres.Length + 1) yield return $"The row of '{cells[0]}' has {cells.Length - 1} counts; the first line names {genres.Length} genres.";
        foreach (var cell in cells[1..].Where(cell => Count(cell) is null)) yield return $"'{cell}' in the row of '{cells[0]}' is no count; counts are whole numbers from 0.";
    }

    private static int? Count(string cell) => int.TryParse(cell, CultureInfo.InvariantCulture, out var count) && count >= 0 ? count : null;
}
