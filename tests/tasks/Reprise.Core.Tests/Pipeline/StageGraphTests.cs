using System.Xml.Linq;
using Reprise.Core.Tests.Files;
using Reprise.Machine;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class StageGraphTests : IDisposable
{
    private static readonly StageState[] s_stages =
    [
        new("split", "split.proj", StageNeed.Nothing, [], []),
        new("train.\"a\"#1", "train.proj", StageNeed.Run, ["param a: \"x\\y\" → 2"], ["split"]),
        new("report", "report.proj", StageNeed.Frozen, ["it follows train"], ["split", "train.\"a\"#1", "left out"]),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MermaidNamesEachStageWithItsStateAndEachReference() =>
        new StageGraph(s_stages).Mermaid().Split('\n')[..7].ShouldBe(
        [
            "graph LR",
            "  n0[\"split\"]:::up_to_date",
            "  n1[\"train.#quot;a#quot;#35;1\"]:::would_run",
            "  n2[\"report\"]:::frozen",
            "  n0 --> n1",
            "  n0 --> n2",
            "  n1 --> n2",
        ]);

    [Fact]
    public void EveryStateHasALook()
    {
        var mermaid = new StageGraph([]).Mermaid();

        foreach (var need in Enum.GetValues<StageNeed>()) mermaid.ShouldContain($"  classDef {StatusReport.Word(need)} fill:");
    }

    [GraphvizFact]
    public void GraphvizDrawsEveryStageAndEveryReferenceWithItsReasonAsTooltip()
    {
        var dot = _folder.Write("dag.dot", new StageGraph(s_stages).Dot());

        Graphviz.Draw(dot, _folder["dag.svg"]).ShouldBeNull();

        XNamespace svg = "http://www.w3.org/2000/svg";
        var drawing = XDocument.Load(_folder["dag.svg"]);
        drawing.Descendants(svg + "text").Select(text => text.Value).ShouldBe(s_stages.Select(stage => stage.Stage), ignoreOrder: true);
        drawing.Descendants(svg + "g").Count(group => group.Attribute("class")?.Value == "edge").ShouldBe(3);
        drawing.Descendants().Attributes("{http://www.w3.org/1999/xlink}title").Select(title => title.Value).ShouldContain("would run: param a: \"x\\y\" → 2");
    }

    [GraphvizFact]
    public void WhatGraphvizDoesNotUnderstandLeavesASentenceAndNoDrawing()
    {
        _folder.Write("dag.svg", "old");

        Graphviz.Draw(_folder.Write("dag.dot", "digraph {"), _folder["dag.svg"]).ShouldNotBeNull().ShouldContain("syntax error");

        _folder.Names().ShouldBe(["dag.dot"]);
    }

    private sealed class GraphvizFactAttribute : FactAttribute
    {
        public GraphvizFactAttribute()
        {
            if (Graphviz.Part.Find() is null) Skip = "Graphviz is not installed (apt-get install graphviz).";
        }
    }
}
