namespace Reprise.Report;

/// <summary>Every row of a paper's inventory with what has become of it.</summary>
/// <param name="Study">The paper.</param>
/// <param name="Rows">In the order of the inventory.</param>
internal sealed record StudyCoverage(Study Study, IReadOnlyList<CoveredRow> Rows)
{
    /// <summary>Rows that the work did not take from somebody else.</summary>
    public int Own => Rows.Count(row => !row.Row.IsThirdParty);

    /// <summary>How many of <see cref="Own"/> are here in one form or another.</summary>
    public int OwnShown => Rows.Count(row => !row.Row.IsThirdParty && row.Shown.Count > 0);

    /// <summary>Holds the inventory of a study against what the study made.</summary>
    public static StudyCoverage Of(Study study) => new(study, Of(study.Id, study.Published.Inventory, PageItem.Of(study)));

    /// <summary>Holds an inventory against what is on the page.</summary>
    /// <exception cref="InvalidOperationException">Something on the page claims to show a row that is not in the inventory.</exception>
    internal static IReadOnlyList<CoveredRow> Of(string study, IReadOnlyList<InventoryRow> inventory, IReadOnlyList<PageItem> items)
    {
        var unknown = items.SelectMany(item => item.Covers.Except(inventory.Select(row => row.Id)).Select(id => $"{item.Title} covers '{id}'")).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"papers/{study}/inventory.csv lacks rows that the page shows: {string.Join("; ", unknown)}. Add them, or correct the ids.");

        return [.. inventory.Select(row => Covered(row, [.. items.Where(item => item.Shows(row)).OrderBy(item => item.Status)]))];
    }

    /// <summary>How many rows have a status.</summary>
    public int Count(CoverageStatus status) => Rows.Count(row => row.Status == status);

    private static CoveredRow Covered(InventoryRow row, IReadOnlyList<PageItem> shown) => new(
        row, shown.Count > 0 ? shown[0].Status : row.Why.Length > 0 ? CoverageStatus.NotReproducible : CoverageStatus.Open, shown);
}

/// <summary>One row of an inventory with what has become of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Shown">Where on the page it is shown.</param>
internal sealed record CoveredRow(InventoryRow Row, CoverageStatus Status, IReadOnlyList<PageItem> Shown);
