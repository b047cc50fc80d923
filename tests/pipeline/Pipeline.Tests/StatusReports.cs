using System.Text.RegularExpressions;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary><c>-t:Status</c> says what a build would do, and why, and does nothing.</summary>
[Collection(RealBuilds.Name)]
public sealed partial class StatusReports(Pristine pristine)
{
    [Fact]
    public void AnUnchangedTreeIsUpToDate() => Lines(_ => { }).ShouldBe(["status: 0 would run, 0 would restore, 40 up to date"]);

    [Fact]
    public void AChangedParamIsShownOldAndNewAndWhatFollowsNamesIt() =>
        Lines(tree => tree.Edit("params.yaml", "  m0: 1\n", "  m0: 99\n")).ShouldBe(
        [
            "status: 4 would run, 0 would restore, 36 up to date",
            "would run report.0 (it follows train.0)",
            "would run report.1 (it follows train.0)",
            "would run report.2 (it follows train.0)",
            "would run train.0 (param train.m0: 1 → 99); then report.0; report.1; report.2",
        ]);

    [Fact]
    public void AMissingOutWouldBeRestored() =>
        Lines(tree => tree.Delete("artifacts/tensors/3.txt")).ShouldBe(
        [
            "status: 0 would run, 1 would restore, 39 up to date",
            "would restore tensors.3 (out artifacts/tensors/3.txt is missing)",
        ]);

    [Fact]
    public void WithNothingButTheCacheAllWouldBeRestored() =>
        Lines(tree =>
        {
            tree.Delete("pipeline/locks");
            foreach (var entry in Directory.EnumerateFileSystemEntries(tree["artifacts"]).Where(entry => Path.GetFileName(entry) != ".work")) tree.Delete(entry);
        }).ShouldContain("status: 0 would run, 40 would restore, 0 up to date");

    [Fact]
    public void BeforeTheFirstBuildAllWouldRun()
    {
        using var tree = pristine.Empty();

        tree.Build("-t:Status").ShouldSucceed().Output.ShouldContain("status: 40 would run, 0 would restore, 0 up to date");
        tree.Executed().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-t:Status")]
    [InlineData("-t:Dag")]
    public void ACircleOfReferencesIsShownAsAChain(string verb)
    {
        using var tree = pristine.Copy();
        OddStage.Add(tree, "true", """<StageReference Include="report.proj" As="in" />""");
        tree.Edit("pipeline/acquire.proj", "<StageOut ", """<StageReference Include="odd.proj" As="odd" /><StageOut """);

        var looked = tree.Build(OddStage.Goal, verb).ShouldFailWith("REPRO1108");

        looked.Errors.Count(error => error.Contains("REPRO1108", StringComparison.Ordinal)).ShouldBe(1);
        looked.Output.ShouldMatch("circle, so none can come first: odd → report.0 → train.[0-9]+ → .* → acquire → odd[.] ");
    }

    [Fact]
    public void TheGraphHasEveryStageAndEveryReferenceOnce()
    {
        using var tree = pristine.Copy();
        tree.Edit("params.yaml", "  m0: 1\n", "  m0: 99\n");
        tree.Delete("executed.txt");

        var lines = tree.Build("-t:Dag").ShouldSucceed().Output.Split('\n').Select(line => line.Trim()).ToList();

        lines.Count(line => line.EndsWith(":::up_to_date", StringComparison.Ordinal)).ShouldBe(36);
        lines.Count(line => line.EndsWith(":::would_run", StringComparison.Ordinal)).ShouldBe(4);
        // Three and nine and twenty-four with one each, and three reports with twenty-four.
        lines.Where(line => line.Contains(" --> ", StringComparison.Ordinal)).Distinct().Count().ShouldBe(36 + 72);
        tree.Executed().ShouldBeEmpty();
    }

    [Fact]
    public void AStrictStatusFailsAndLeavesItsJson()
    {
        using var tree = pristine.Copy();
        tree.Build("-t:Status", "-p:Strict=true").ShouldSucceed();
        tree.Edit("params.yaml", "  m0: 1\n", "  m0: 99\n");

        var status = tree.Build("-t:Status", "-p:Strict=true", "-p:Format=json", "-p:Force=acquire").ShouldFailWith("REPRO4033");

        status.Executed.ShouldBeEmpty();
        status.Output.ShouldContain("status: 40 would run, 0 would restore, 0 up to date");
        using var json = System.Text.Json.JsonDocument.Parse(tree.Read("artifacts/.work/status.json"));
        var stages = json.RootElement.GetProperty("stages").EnumerateArray().ToDictionary(stage => stage.GetProperty("stage").GetString()!);
        stages.Count.ShouldBe(40);
        stages["acquire"].GetProperty("reasons")[0].GetString().ShouldBe("it is forced");
        stages["acquire"].GetProperty("then").GetArrayLength().ShouldBe(39);
        stages["train.5"].GetProperty("after").EnumerateArray().Select(before => before.GetString()).ShouldBe(["tensors.5"]);
        stages["train.5"].GetProperty("expected_seconds").GetDouble().ShouldBeGreaterThan(0);
    }

    /// <summary>What status says of a changed tree, without the stages that are up to date; it must leave the tree as it is.</summary>
    private string[] Lines(Action<Sandbox> change)
    {
        using var tree = pristine.Copy();
        change(tree);
        tree.Delete("executed.txt");
        var before = Files(tree);

        var status = tree.Build("-t:Status").ShouldSucceed();

        status.Executed.ShouldBeEmpty();
        Files(tree).Except(before).Concat(before.Except(Files(tree))).ShouldBeEmpty();
        return [.. status.Output.Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            // How long it took here is another number every time.
            .Select(line => Expected().Replace(line, ""))
            .Where(line => line.StartsWith("would ", StringComparison.Ordinal) || line.StartsWith("status: ", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(", (under|about) [0-9.]+ (s|min|h)")]
    private static partial Regex Expected();

    private static string[] Files(Sandbox tree) =>
        [.. Directory.EnumerateFiles(tree.Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/.work/state/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
