using System.Text.Json;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>A stage that reads the graph of the stages before it, in real builds of the forty.</summary>
[Collection(RealBuilds.Name)]
public sealed class StageGraphs(Pristine pristine)
{
    private const string Reads = """<StageDep Include="pipeline" Graph="true" /><StageReference Include="report.proj" As="in" />""";

    [Fact]
    public void TheGraphIsThatOfTheBuildAndFollowsWhatIsMadeAndNothingElse()
    {
        using var tree = pristine.Copy();
        OddStage.Add(tree, "cp \"$DEP_pipeline\" \"$OUT_out\"", Reads);
        tree.Build(OddStage.Goal).ShouldSucceed().Executed.ShouldBe([]);

        var graph = Graph(tree);
        graph.Keys.Order(StringComparer.Ordinal).ShouldBe(Forty.Stages);
        graph["train.13"].ShouldBe("tensors.4");
        graph["report.0"].Split(' ').Length.ShouldBe(24);
        tree.Read("artifacts/odd.txt").ShouldNotContain(tree.Root);

        // Nothing to do, and nothing is looked at: what it reads is known to stand still.
        tree.Build(OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(0, 0, 41, 0));
        tree.Build(OddStage.Goal, "-t:Status").Output.ShouldContain("status: 0 would run, 0 would restore, 41 up to date");

        // A run that makes the same changes no graph: an empty line in the input is left out by the first stage.
        tree.Edit("raw/manifest.txt", tree.Read("raw/manifest.txt") + "\n");
        tree.Build(OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(1, 0, 40, 0));

        var before = tree.Read("artifacts/odd.txt");
        tree.Edit("params.yaml", "  m0: 1\n", "  m0: 99\n");
        tree.Build(OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(5, 0, 36, 0));
        tree.Read("artifacts/odd.txt").ShouldNotBe(before);

        tree.Edit("params.yaml", "  m0: 99\n", "  m0: 1\n");
        tree.Build(OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(0, 5, 36, 0));
        tree.Read("artifacts/odd.txt").ShouldBe(before);

        // A clone has locks and no data.
        foreach (var entry in Directory.EnumerateFileSystemEntries(tree["artifacts"]).Where(entry => Path.GetFileName(entry) != ".work")) tree.Delete(entry);
        tree.Delete("artifacts/.work/state");
        tree.Build(OddStage.Goal, "-t:Status").ShouldSucceed().Output.ShouldContain("status: 0 would run, 41 would restore, 0 up to date");
        tree.Delete("pipeline/locks");
        tree.Build(OddStage.Goal, "-t:Status").ShouldSucceed().Output.ShouldContain("status: 0 would run, 41 would restore, 0 up to date");
        tree.Build(OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(0, 41, 0, 0));
        tree.Read("artifacts/odd.txt").ShouldBe(before);
    }

    private static Dictionary<string, string> Graph(Sandbox tree)
    {
        using var json = JsonDocument.Parse(tree.Read("artifacts/odd.txt"));
        return json.RootElement.GetProperty("stages").EnumerateArray().ToDictionary(
            stage => stage.GetProperty("name").GetString()!,
            stage => string.Join(' ', stage.GetProperty("after").EnumerateArray().Select(before => before.GetString())));
    }
}
