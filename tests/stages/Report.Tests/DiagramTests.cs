using System.Xml.Linq;

namespace Reprise.Report.Tests;

/// <summary>Diagrams of networks: which box feeds which, and what Graphviz makes of them.</summary>
public sealed class DiagramTests
{
    private static readonly Layer
        Conv = new("conv1d_1", "conv1d", "322,256", 131328),
        Mean = new("global_average_pooling1d_1", "global_average_pooling1d", "256", 0),
        Max = new("global_max_pooling1d_1", "global_max_pooling1d", "256", 0),
        Dense = new("dense_1", "dense", "10", 5130);

    [Fact]
    public void LayersFeedEachOtherInTheirOrder() => LayerGraph.Edges([Conv, Mean, Dense]).ShouldBe([(0, 1), (1, 2), (2, 3), (3, 4)]);

    [Fact]
    public void PoolingsOverTheWholeClipReadTheSameLayerAndAreJoined() =>
        LayerGraph.Edges([Conv, Mean, Max, Dense]).ShouldBe([(0, 1), (1, 2), (1, 3), (2, 4), (3, 4), (4, 5)]);

    [Fact]
    public void ANetworkThatEndsInThemHandsOnBoth() => LayerGraph.Edges([Mean, Max]).ShouldBe([(0, 1), (0, 2), (1, 3), (2, 3)]);

    [Fact]
    public void BoxesSayWhatALayerPutsOutAndLearns()
    {
        var dot = LayerGraph.Of("ours", "features titus of gtzan", [Conv, Max, Dense]);

        dot.ShouldContain("label=\"Conv 1D\\n322 × 256, 131,328 weights\"");
        dot.ShouldContain("label=\"Global max pooling 1D\\n256\"");
        dot.ShouldContain("n0 [fillcolor=\"none\", label=\"features titus of gtzan\"]");
        dot.ShouldContain("n4 [fillcolor=\"none\", label=\"10 genres\"]");
    }

    [Fact]
    public void JudgementsOfEveryStepAreMerged() =>
        LayerGraph.Of("ours", "input", [Dense with { OutputShape = "77,10" }]).ShouldContain("label=\"merged over 77 steps\\n10 genres\"");

    [Fact]
    public void GraphvizDrawsTheSameBytesEveryTimeInTheColourOfTheText()
    {
        var diagram = LayerDiagram.Of("fig3", "Figure 3", "a network", Comparability.Free, new("ours", "input", [Conv, Mean, Max, Dense]), [])!;
        var folder = Directory.CreateTempSubdirectory("reprise-diagram-").FullName;
        try
        {
            var drawings = Enumerable.Range(0, 2).Select(_ =>
            {
                DiagramFiles.Write([diagram], folder);
                return File.ReadAllText(Path.Combine(folder, "fig3-ours.svg"));
            }).ToList();

            drawings[0].ShouldBe(drawings[1]);
            drawings[0].ShouldNotContain("black");
            drawings[0].ShouldNotContain("graphviz");
            var svg = XDocument.Parse(drawings[0]).Root!;
            svg.Descendants().Count(element => element.Attribute("class")?.Value == "node").ShouldBe(6);
            svg.Descendants().Count(element => element.Attribute("class")?.Value == "edge").ShouldBe(6);
            svg.Attribute("aria-label")!.Value.ShouldStartWith("ours: ours. From input: Conv 1D, 322 × 256, 131,328 weights; ");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void WhereNeitherIsKnownThereIsNoDiagram() => LayerDiagram.Of("fig3", "Figure 3", "a network", Comparability.Free, null, []).ShouldBeNull();
}
