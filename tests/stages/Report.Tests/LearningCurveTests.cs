using Reprise.Report.DeepMusic;

namespace Reprise.Report.Tests;

public sealed class LearningCurveTests
{
    [Fact]
    public void PanelsOfLikeLossesShareTheirAxes() => Ranges(first: 5).Distinct().Count().ShouldBe(1);

    [Fact]
    public void ALossThatStartsFarAboveKeepsItsOwnAxis() => Ranges(first: 17).Distinct().Count().ShouldBe(2);

    [Theory]
    [InlineData("c1m1", 26, 25)]
    [InlineData("c1m2", 19, 19)]
    [InlineData("c2m1", 33, 29)]
    public void TheRuleStandsWhereThePaperDrawsIt(string model, int loss, int accuracy)
    {
        var history = new PaperFolder<DeepMusicPaper>(Repository.Path("papers", "deepmusic")).History(model);

        Rule(Quantity.Loss, history).ShouldBe(loss);
        Rule(Quantity.Accuracy, history).ShouldBe(accuracy);
    }

    private static int Rule(Quantity quantity, History history) =>
        (int)LearningCurve.Panels(quantity, [("paper", "", history)])[0].Specification["layer"]![0]!["data"]!["values"]![0]!["epoch"]!;

    private static List<string> Ranges(double first)
    {
        var panels = LearningCurve.Panels(Quantity.Loss, [("ours", "", Log(first)), ("paper", "", Log(4))]);

        return [.. panels.Select(panel => panel.Specification["layer"]![1]!["encoding"]!["y"]!["scale"]!["domain"]!.ToJsonString())];
    }

    private static History Log(double first) => new([new LogRow(1, first, 0.1, 2, 0.2), new LogRow(2, 1, 0.5, 1, 0.5)]);
}
