using System.Globalization;
using CsvHelper;

namespace Reprise.Report.Clips;

/// <summary>One row of <c>tables/numbers.csv</c>: a number that a paper reports.</summary>
/// <param name="Experiment">What it is a number of; empty where it is quoted from others.</param>
/// <param name="Number">Its name.</param>
/// <param name="Measure">Which number of ours answers it; empty where none does.</param>
/// <param name="Value">As printed.</param>
/// <param name="Decimals">As printed.</param>
/// <param name="Unit"><c>percent</c>, <c>loss</c> or <c>count</c>.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Totals">What it may be a share of, separated by bars.</param>
[CsvRecord]
public sealed partial record PaperNumber(
    [CsvColumn("experiment")] string Experiment,
    [CsvColumn("number")] string Number,
    [CsvColumn("measure")] string Measure,
    [CsvColumn("value")] double Value,
    [CsvColumn("decimals")] int Decimals,
    [CsvColumn("unit")] string Unit,
    [CsvColumn("source")] string Source,
    [CsvColumn("totals")] string Totals)
{
    private const string Percent = "percent";

    /// <summary>What a number can be printed in.</summary>
    public static IReadOnlyList<string> Units { get; } = [Percent, "loss", "count"];

    /// <summary>100 where percent is printed.</summary>
    public double Scale => Unit == Percent ? 100 : 1;

    /// <summary>What it may be a share of; the first one is what the text leads to expect.</summary>
    public IReadOnlyList<int> AllTotals =>
        [.. Totals.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(total => int.Parse(total, CultureInfo.InvariantCulture))];
}
