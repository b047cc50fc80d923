using System.Globalization;

namespace Reprise.Report.Clips;

/// <summary>Looks through <c>tables/numbers.csv</c>: a word that is misspelt there would be taken for a number that nothing of ours answers.</summary>
internal static class PaperNumberCheck
{
    private const string File = "tables/numbers.csv";

    // More than a double has.
    private const int MostDecimals = 15;

    public static void Of(PaperComplaints complaints, ClipPaper paper)
    {
        foreach (var (line, number) in CheckedTable.Read<PaperNumber>(complaints, File))
        {
            foreach (var what in Wrong(paper, number)) complaints.Add(File, what, line);
        }
    }

    private static IEnumerable<string> Wrong(ClipPaper paper, PaperNumber number)
    {
        if (number.Experiment.Length > 0 && !paper.Experiments.ContainsKey(number.Experiment))
            yield return $"The experiment '{number.Experiment}' is none of paper.json; it has {PaperComplaints.List(paper.Experiments.Keys)}.";
        if (number.Measure.Length > 0 && !ClipMeasures.Names.Contains(number.Measure))
            yield return $"The measure '{number.Measure}' is none that there is: {PaperComplaints.List(ClipMeasures.Names)}, or nothing where no number of ours answers it.";
        if (!PaperNumber.Units.Contains(number.Unit)) yield return $"The unit '{number.Unit}' is none that there is: {PaperComplaints.List(PaperNumber.Units)}.";
        if (number.Decimals is < 0 or > MostDecimals) yield return $"A number cannot have {number.Decimals} decimals; 'decimals' is from 0 to {MostDecimals}.";

        foreach (var total in number.Totals.Split('|', StringSplitOptions.RemoveEmptyEntries).Where(total => !IsCount(total)))
            yield return $"'{total}' in 'totals' is no number of clips; they are whole numbers from 1, with bars between.";
    }

    private static bool IsCount(string total) => int.TryParse(total, CultureInfo.InvariantCulture, out var count) && count > 0;
}
