namespace Reprise.Report.Tests;

/// <summary>How the status of an inventory's row follows from what is on the page.</summary>
public sealed class CoverageTests
{
    private static readonly InventoryRow Own = Row("fig1"), Lost = Row("fig2", why: "the clips are lost"), Quoted = Row("fig3", thirdParty: "yes", why: "a stock picture");

    [Fact]
    public void ARowThatNothingShowsIsOpenOrHasAReason() =>
        Statuses([Own, Lost, Quoted]).ShouldBe([CoverageStatus.Open, CoverageStatus.NotReproducible, CoverageStatus.NotReproducible]);

    [Fact]
    public void AnItemShowsTheRowOfItsIdAndThoseItNames() =>
        Statuses([Own, Lost, Quoted], Item("fig1", CoverageStatus.Redrawn, "fig3")).ShouldBe([CoverageStatus.Redrawn, CoverageStatus.NotReproducible, CoverageStatus.Redrawn]);

    [Fact]
    public void OfSeveralItemsTheOneFromOurStagesCounts()
    {
        var rows = StudyCoverage.Of("study", [Own], [Item("quoted", CoverageStatus.Redrawn, "fig1"), Item("fig1", CoverageStatus.Regenerated)]);

        rows.Single().Status.ShouldBe(CoverageStatus.Regenerated);
        rows.Single().Shown.Select(item => item.Id).ShouldBe(["fig1", "quoted"]);
    }

    [Fact]
    public void AnItemThatCoversAnUnknownRowIsNamedWithIt() =>
        Should.Throw<InvalidOperationException>(() => Statuses([Own], Item("curves", CoverageStatus.Redrawn, "log7", "fig1"), Item("results", CoverageStatus.Redrawn, "tab9")))
            .Message.ShouldBe("papers/study/inventory.csv lacks rows that the page shows: Title of curves covers 'log7'; Title of results covers 'tab9'. Add them, or correct the ids.");

    private static IEnumerable<CoverageStatus> Statuses(IReadOnlyList<InventoryRow> inventory, params PageItem[] items) =>
        StudyCoverage.Of("study", inventory, items).Select(row => row.Status);

    private static InventoryRow Row(string id, string thirdParty = "", string why = "") => new(id, id, "figure", "something", thirdParty, why);

    private static PageItem Item(string id, CoverageStatus status, params string[] covers) => new(id, $"study-{id}", $"Title of {id}", covers, status);
}
