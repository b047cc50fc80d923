using System.Globalization;

namespace Reprise.Report.Clips;

/// <summary>Looks through a published training log.</summary>
internal static class PaperHistoryCheck
{
    private static readonly string[] s_units = ["epoch", "step"];

    private static readonly string[] s_columns = ["loss", "accuracy", "val_loss", "val_accuracy"];

    /// <summary>Says what is wrong with a log.</summary>
    /// <param name="complaints">Where it is said.</param>
    /// <param name="file">The log.</param>
    /// <param name="drawsBoth">Whether its losses and its accuracies are drawn, whichever it has.</param>
    public static void Of(PaperComplaints complaints, string file, bool drawsBoth)
    {
        if (!complaints.CanOpen(file)) return;

        var lines = File.ReadAllLines(complaints.PathOf(file)).Select(line => line.Split(',')).ToList();
        var before = complaints.All.Count;
        if (lines.Count == 0 || !s_units.Contains(lines[0][0]))
            complaints.Add(file, $"The first column is '{(lines.Count == 0 ? "" : lines[0][0])}'; a log counts {string.Join(" or ", s_units)}.", 1);
        foreach (var name in lines.Take(1).SelectMany(header => header).Where(name => HistoryFile.IsCount(name) && !HistoryFile.HasTotal(name)))
            complaints.Add(file, $"The column '{name}' does not end in the number of examples that it counts.", 1);
        if (lines.Count == 1) complaints.Add(file, "There is no row below the names of the columns.", 1);

        for (var row = 1; row < lines.Count; row++)
        {
            foreach (var what in Wrong(lines[0], lines[row])) complaints.Add(file, what, row + 1);
        }

        if (complaints.All.Count == before) Values(complaints, file, drawsBoth);
    }

    private static IEnumerable<string> Wrong(string[] header, string[] row)
    {
        if (row.Length != header.Length)
        {
            yield return $"The row '{string.Join(',', row)}' has {row.Length} values; the first line has {header.Length} names.";
            yield break;
        }

        if (!int.TryParse(row[0], CultureInfo.InvariantCulture, out _)) yield return $"'{row[0]}' is no whole number; the column '{header[0]}' counts them.";
        foreach (var (name, value) in header.Zip(row).Skip(1).Where(cell => s_columns.Contains(cell.First) || HistoryFile.IsCount(cell.First)))
        {
            if (value.Length > 0 && !(double.TryParse(value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)))
                yield return $"'{value}' in the column '{name}' is no number; a gap is empty.";
        }
    }

    private static void Values(PaperComplaints complaints, string file, bool drawsBoth)
    {
        var log = HistoryFile.Read(complaints.PathOf(file));
        var shown = new[] { Quantity.Loss, Quantity.Accuracy }.Where(quantity => quantity.IsIn(log)).ToList();

        if (shown.Count == 0) complaints.Add(file, $"There is no value in it; its columns can be {PaperComplaints.List(s_columns)}.");
        else if (drawsBoth && shown.Count == 1) complaints.Add(file, $"It has values of the {shown[0].Name} alone; of a log in 'extra_histories' loss and accuracy are drawn.");
    }
}
