using CsvHelper;

namespace Reprise.Report;

/// <summary>One table, figure, log or diagram of a paper, as its <c>inventory.csv</c> lists it.</summary>
/// <param name="Id">What figures and tables of the page refer to.</param>
/// <param name="Number">As the paper counts it.</param>
/// <param name="Kind"><c>figure</c>, <c>table</c>, <c>log</c>, <c>diagram</c>, <c>picture</c> or <c>algorithm</c>.</param>
/// <param name="Shows">What is to be seen.</param>
/// <param name="ThirdParty"><c>yes</c> where the work took it from somebody else.</param>
/// <param name="Why">Why it cannot be reproduced; empty where it can.</param>
[CsvRecord]
public sealed partial record InventoryRow(
    [CsvColumn("id")] string Id,
    [CsvColumn("number")] string Number,
    [CsvColumn("kind")] string Kind,
    [CsvColumn("shows")] string Shows,
    [CsvColumn("third_party")] string ThirdParty,
    [CsvColumn("why")] string Why)
{
    /// <summary>Whether the work took it from somebody else.</summary>
    public bool IsThirdParty => ThirdParty == "yes";
}
