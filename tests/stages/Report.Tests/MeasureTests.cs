namespace Reprise.Report.Tests;

public sealed class MeasureTests
{
    [Fact]
    public void AnIntervalEndsWhereTheQuantityDoes()
    {
        var wide = Measure.OfScores([0.2, 0.9], 0.95).Interval!;

        (wide.Low, wide.High).ShouldBe((0, 1));
        Measure.Of([1, 30], 0.95).Interval!.Low.ShouldBe(0);
    }

    [Fact]
    public void RunsThatAreAllAlikeClaimNoCertainty() => Measure.OfScores([0.25, 0.25], 0.95).Interval.ShouldBeNull();

    [Fact]
    public void ASingleScoreHasNoIntervalAndASingleAccuracyHasWilsons()
    {
        Measure.OfScores([0.5], 0.95).Interval.ShouldBeNull();
        Measure.OfShares([(0.5, 10)], 0.95).Interval.ShouldNotBeNull();
    }
}
