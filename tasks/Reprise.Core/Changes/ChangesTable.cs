namespace Reprise.Changes;

/// <summary>One table of changes.</summary>
/// <param name="Title">What is in it.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">As many cells a row as the header has.</param>
internal sealed record ChangesTable(string Title, IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    /// <summary>The table for a console: columns under each other, and how many rows were left out.</summary>
    /// <param name="most">How many rows are shown.</param>
    public IEnumerable<string> Lines(int most)
    {
        string[][] shown = [[.. Header], .. Rows.Take(most)];
        int[] widths = [.. Header.Select((_, column) => shown.Max(row => row[column].Length))];

        foreach (var row in shown) yield return string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
        if (Rows.Count > most) yield return $"and {Rows.Count - most} more";
    }
}
