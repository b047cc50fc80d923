using Reprise.Report.Pipeline;

namespace Reprise.Report.Tests;

/// <summary>The stages behind a page: their kinds, the drawing, the list, and what is left of them as files.</summary>
[Collection(BuiltReports.Name)]
public sealed class PipelineGraphTests(FourStudiesReport report)
{
    [Fact]
    public void StagesThatDifferInTheirCoordinatesAreOneKindAndKindsStandInTheOrderOfTheGraph()
    {
        var kinds = StageKind.Of(Graph(("b.2", ["a"]), ("c", ["b.1", "b.2"]), ("a", []), ("b.1", ["a"]), ("b.other", ["c"])) with { After = ["c"] });

        kinds.Select(kind => $"{kind.Verb} {kind.Count}").ShouldBe(["a 1 stage", "b 3 stages", "c 1 stage", "report 1 stage"]);
    }

    [Fact]
    public void StagesOfOneVerbWithOtherCoordinatesAreAnotherKind()
    {
        var graph = Graph(("train.x-s1", []), ("train.y-s1", [])) with { After = ["train.x-s1", "train.y-s1"] };
        var kinds = StageKind.Of(graph with { Stages = [graph.Stages[0] with { Args = Args("seed", "model") }, graph.Stages[1] with { Args = Args("seed", "experiment") }] });

        kinds.Select(kind => string.Join(' ', kind.Axes)).ShouldBe(["model seed", "experiment seed", ""]);
    }

    [Fact]
    public void AnArrowThatFollowsFromOthersIsLeftOut()
    {
        var kinds = StageKind.Of(Graph(("a", []), ("b", ["a"]), ("c", ["a", "b"])) with { After = ["a", "b", "c"] });

        StageKind.Edges(kinds).ShouldBe([(0, 1), (1, 2), (2, 3)]);
    }

    [Fact]
    public void StagesOfAKindThatFollowEachOtherHaveNoArrowAndACircleHasAnEnd()
    {
        StageKind.Edges(StageKind.Of(Graph(("a.1", []), ("a.2", ["a.1"])))).ShouldBeEmpty();
        StageKind.Of(Graph(("a", ["b"]), ("b", ["a"]))).Count.ShouldBe(3);
    }

    [Fact]
    public void ThePageDrawsTheKindsWithTheirNumbersAndSaysTheSameInWords()
    {
        report.Page.ShouldContain("aria-label=\"Graph of 11 stages of 7 kinds. acquire by collection, 2 stages; features by collection, features, 1 stage, after acquire by collection; ");
        report.Page.ShouldContain("train by experiment, seed, 2 stages, after split by seed, split; report, 1 stage, after prepare and baseline by seed, split and train by experiment, seed.\"");
        var dot = report.Read("pipeline", "stages-kinds.dot");
        dot.ShouldContain("label=\"train: 2 stages\\nexperiment, seed\"");
        dot.Split('\n').Count(line => line.Contains(" -> ", StringComparison.Ordinal)).ShouldBe(8);
        report.Read("pipeline", "stages-kinds.svg").ShouldContain("currentColor");
    }

    [Fact]
    public void ThePageListsEveryStageWithWhatItComesAfterAndTheBeginOfItsDigest()
    {
        report.Page.ShouldContain($"{GraphFixture.Stages} stages came before this page.");
        report.Page.ShouldContain($"<tr><td>train.titus-s2</td><td>features.fma, split.titus-s2</td><td>artifacts/train.titus-s2/</td><td>{GraphFixture.Digest("train.titus-s2")[7..19]}</td></tr>");
        report.Page.ShouldContain($"<tr><td>acquire.fma</td><td>{CellText.Nothing}</td>");
        report.Page.ShouldContain("<a href=\"#titus-section-making\">");
    }

    [Fact]
    public void WholeDigestsAreInTheFiles()
    {
        var rows = CsvText.Parse(report.Read("pipeline", "stages.csv"));

        rows.Count.ShouldBe(1 + GraphFixture.Stages);
        rows[^1].ShouldBe(["train.titus-s2", "features.fma split.titus-s2", "artifacts/train.titus-s2/", GraphFixture.Digest("train.titus-s2")]);
        report.Read("pipeline", "stages.json").ShouldContain("\"baseline.titus-s1\"");
    }

    private static StageGraph Graph(params (string Name, string[] After)[] stages) => new(
        "report",
        [],
        [.. stages.Select(stage => new MadeStage(stage.Name, Args(), stage.After, new Dictionary<string, string> { [$"artifacts/{stage.Name}"] = "sha256:0" }))]);

    private static Dictionary<string, string> Args(params string[] names) => names.ToDictionary(name => name, _ => "x");
}
