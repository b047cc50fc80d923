using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Evaluation;

public class IntervalTests
{
    [Theory]
    // Newcombe 1998 (Statistics in Medicine 17, table I, method 3), which prints four decimals.
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void WilsonsIntervalMatchesPublishedValues(int correct, int total, double low, double high)
    {
        var interval = WilsonInterval.Of(correct, total, 0.95);

        interval.Low.ShouldBe(low, 5e-5);
        interval.High.ShouldBe(high, 5e-5);
    }

    [Fact]
    public void WilsonsIntervalEndsAtOneWhenEverythingIsRight() => WilsonInterval.Of(20, 20, 0.95).High.ShouldBe(1, 1e-15);

    [Theory]
    // Tabulated quantiles of Student's t, two-sided 95 %.
    [InlineData(2, 12.7062047)]
    [InlineData(3, 4.30265273)]
    [InlineData(5, 2.77644511)]
    [InlineData(10, 2.26215716)]
    public void TheIntervalOverSeedsUsesStudentsT(int seeds, double quantile)
    {
        var spread = new MeanSpread(0.7, 0.02, seeds);

        var interval = spread.Interval(0.95)!;

        interval.High.ShouldBe(0.7 + quantile * 0.02 / Math.Sqrt(seeds), 1e-9);
        interval.Low.ShouldBe(0.7 - quantile * 0.02 / Math.Sqrt(seeds), 1e-9);
    }

    [Fact]
    public void SpreadIsTheSampleStandardDeviation()
    {
        var spread = MeanSpread.Of([2, 4, 4, 4, 5, 5, 7, 9]);

        spread.Mean.ShouldBe(5);
        spread.Deviation.ShouldBe(Math.Sqrt(32 / 7.0), 1e-15);
        spread.Count.ShouldBe(8);
    }

    [Fact]
    public void OneRunHasNoSpreadAndNoInterval()
    {
        var spread = MeanSpread.Of([0.5]);

        spread.ShouldBe(new MeanSpread(0.5, 0, 1));
        spread.Interval(0.95).ShouldBeNull();
    }
}
