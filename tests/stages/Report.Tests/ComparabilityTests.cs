namespace Reprise.Report.Tests;

public sealed class ComparabilityTests
{
    private static readonly Comparability Free = new(IsDemo: false, []);

    [Theory]
    [InlineData(68.18, "agrees")]
    [InlineData(90.00, "differs")]
    public void TheIntervalDecidesWhereNothingStandsInTheWay(double reported, string verdict) =>
        Free.Verdict(Accuracy(reported, Measure.OfShares([(0.66, 880), (0.68, 880), (0.70, 880)], 0.95))).ShouldBe(verdict);

    [Fact]
    public void ACountWithoutSpreadAgreesOnlyWhenItIsEqual()
    {
        Free.Verdict(new("c1m1", "parameters", 297528, 0, "", Measure.Of([297528, 297528], 0.95))).ShouldBe("agrees");
        Free.Verdict(new("c1m1", "parameters", 297528, 0, "", Measure.Of([299752], 0.95))).ShouldBe("differs");
    }

    [Fact]
    public void DemoDataOutweighsEveryOtherReason() =>
        new Comparability(IsDemo: true, [new("other tracks", "different tracks")]).Verdict(Accuracy(68.18, null)).ShouldBe("not comparable: demo data");

    [Fact]
    public void AModelThatWasNotTrainedIsNotJudged() => Free.Verdict(Accuracy(68.18, null)).ShouldBe("not comparable: not trained in this build");

    [Fact]
    public void PartsOnDemoDataDoNotMakeTheWholeDemoData()
    {
        var real = new Comparability(IsDemo: false, [new("12 epochs", "12 epochs instead of 70")]);
        var demo = new Comparability(IsDemo: true, []);

        Comparability.Of([demo, demo]).Label.ShouldBe("demo data, not comparable with the paper");
        Comparability.Of([real, demo]).Label.ShouldBe("in part demo data, not comparable with the paper");
        Comparability.Of([real]).Notice.ShouldBe("not comparable with the paper: 12 epochs instead of 70");
        Comparability.Of([]).Notice.ShouldBe("");
    }

    [Fact]
    public void NothingIsSaidWhereNumbersMayBeCompared() => (Free.Label, Free.Notice).ShouldBe(("", ""));

    private static Claim Accuracy(double reported, Measure? ours) => new("c1m1", "test accuracy, %", reported, 2, "", ours, Scale: 100);
}
