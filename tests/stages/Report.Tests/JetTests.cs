namespace Reprise.Report.Tests;

public sealed class JetTests
{
    [Fact]
    public void TheMapGoesFromBlueOverGreenToRed() => Jet.Colours(5).ShouldBe(["#000080", "#0080ff", "#80ff80", "#ff8000", "#800000"]);

    [Fact]
    public void TenGenresHaveTenColours()
    {
        Jet.Colours(10).Distinct().Count().ShouldBe(10);
        Jet.Colours(1).ShouldHaveSingleItem().ShouldBe("#000080");
    }
}
