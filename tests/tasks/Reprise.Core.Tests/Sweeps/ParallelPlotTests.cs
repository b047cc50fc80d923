using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reprise.Core.Tests.Files;
using Reprise.Machine;
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

        specification.RootElement.GetProperty("layer")[0].GetProperty("encoding").GetProperty("order").GetProperty("field").GetString().ShouldBe("place");
        lines.Take(3).Select(line => line.GetProperty("place").GetInt32()).ShouldBe([0, 1, 2], "in the order of the axes, which is not that of their names");
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

    [NodeTheory]
    [InlineData("process.stdout.write('odd');", "answered something else than a drawing")]
    [InlineData("process.stdout.write('null');", "answered something else than a drawing")]
    [InlineData("process.stdout.write('{}');", "answered something else than a drawing")]
    [InlineData("process.stderr.write('no such font'); process.exitCode = 3;", "ended with exit code 3: no such font")]
    public void AProgramThatDoesNotListenOrAnswersOddlyDrawsNothingAndSaysWhy(string script, string why)
    {
        using var folder = new TemporaryFolder();
        folder.Write("stages/Report/figures/render.mjs", script);
        folder.Write("artifacts/.work/node/node_modules/vega-lite/package.json", "{}");

        // Far more than a pipe holds.
        var specification = $$"""{"description": "{{new string('x', 1 << 20)}}"}""";

        PlotRenderer.Draw(WorkPlace.Of(folder.Root), specification, folder["plot.svg"])!.ShouldContain(why);
        File.Exists(folder["plot.svg"]).ShouldBeFalse();
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

        // The names of the axes are not in the order of the alphabet, and no line turns back.
        var paths = Regex.Matches(File.ReadAllText(folder["plot.svg"]), "d=\"M([^\"ZAh]+)\"").Select(path => path.Groups[1].Value).Where(path => path.Count(c => c == 'L') == 2).ToList();
        paths.Count.ShouldBe(4);
        foreach (var path in paths)
            path.Split('L').Select(point => double.Parse(point.Split(',')[0], CultureInfo.InvariantCulture)).ShouldBeInOrder();
    }

    /// <summary>Runs where there is Node.js.</summary>
    private sealed class NodeTheoryAttribute : TheoryAttribute
    {
        public NodeTheoryAttribute() => Skip = new NativePart("Node.js", "command:node", "nodejs").Find() is null ? "there is no Node.js" : null;
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
