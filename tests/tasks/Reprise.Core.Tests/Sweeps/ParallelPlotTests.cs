using System.Text.Json;
using Reprise.Core.Tests.Files;
using Reprise.Metrics;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Core.Tests.Sweeps;

public class ParallelPlotTests
{
    [Fact]
    public void EachRunIsALineThroughAllAxesAndTheMetric()
    {
        using var specification = JsonDocument.Parse(ParallelPlot.Specification(SweepOutcomeTests.Outcome(MetricDirection.Higher, 1, 2, 3, null))!);

        var lines = specification.RootElement.GetProperty("layer")[0].GetProperty("data").GetProperty("values").EnumerateArray().ToList();
        lines.Count.ShouldBe(9, "three runs, two params and a metric");
        lines.Where(line => line.GetProperty("run").GetString() == "2 learn-s1").Select(line => (line.GetProperty("axis").GetString(), line.GetProperty("at").GetDouble()))
            .ShouldBe([("rate", 0), ("seeds", 1), ("score", 0.5)]);
    }

    [Fact]
    public void WithoutAnyMeasurementThereIsNoPlot() => ParallelPlot.Specification(SweepOutcomeTests.Outcome(MetricDirection.Higher, null, null)).ShouldBeNull();

    [Fact]
    public void OneValueLiesInTheMiddleOfItsAxis() => ParallelPlot.Specification(SweepOutcomeTests.Outcome(MetricDirection.Higher, 1)).ShouldNotBeNull().ShouldContain("\"at\": 0.5");

    [Fact]
    public void WhereTheDrawingPackagesAreMissingASentenceSaysSoAndAnOldDrawingGoes()
    {
        using var folder = new TemporaryFolder();
        var old = folder.Write("plot.svg", "old");

        PlotRenderer.Draw(WorkPlace.Of(folder.Root), "{}", old)!.ShouldContain("dotnet build pipeline/figures.proj");
        File.Exists(old).ShouldBeFalse();
    }

    [DrawingFact]
    public void ItIsDrawnByThePackagesOfTheReport()
    {
        using var folder = new TemporaryFolder();
        var specification = ParallelPlot.Specification(SweepOutcomeTests.Outcome(MetricDirection.Lower, 0.25, 2, 3, 4))!;

        PlotRenderer.Draw(DrawingFactAttribute.Checkout, specification, folder["plot.svg"]).ShouldBeNull();

        File.ReadAllText(folder["plot.svg"]).ShouldSatisfyAllConditions(
            svg => svg.ShouldStartWith("<svg"),
            svg => svg.ShouldContain(">rate<"),
            svg => svg.ShouldContain(">0.25<"));
    }

    /// <summary>Runs where this checkout has installed the packages that draw figures.</summary>
    private sealed class DrawingFactAttribute : FactAttribute
    {
        public DrawingFactAttribute() =>
            Skip = Directory.Exists(Path.Combine(Checkout.Work, "node", "node_modules", "vega-lite")) ? null : "the packages that draw figures are not installed";

        public static WorkPlace Checkout { get; } = Find();

        private static WorkPlace Find()
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Reproduce.proj"))) folder = Path.GetDirectoryName(folder)!;
            return WorkPlace.Of(folder);
        }
    }
}
