using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary><c>-t:Verify</c> and <c>-t:Diff</c> of real builds, on a stage that scores what a param says.</summary>
[Collection(RealBuilds.Name)]
public sealed class VerifiedMetrics(Pristine pristine)
{
    private const string Lock = "pipeline/locks/odd.lock";
    private const string Snapshot = "tests/snapshots/demo.yaml";
    private const string Accept = "-p:Accept=true";

    [Fact]
    public void WhatWasAcceptedIsVerifiedWithoutAnyDataAndOneUnitInTheLastPlaceIsNot()
    {
        using var tree = Scored();
        tree.Read(Lock).ShouldEndWith("metrics:\n  test.accuracy: 0.5\n");

        Verify(tree).ShouldFailWith("REPRO5104");
        Verify(tree, Accept).ShouldFailWith("REPRO5106");
        Verify(tree, Accept, "-p:Reason=the first numbers").ShouldSucceed().Output.ShouldContain("1 metrics accepted in tests/snapshots/demo.yaml");
        tree.Read(Snapshot).ShouldContain("reason: \"the first numbers\"");
        tree.Read(Snapshot).ShouldContain("test.accuracy: {value: 0.5, atol: 0.1, rtol: 0, direction: higher}");

        // As in a fresh clone, where nothing but the tasks is built.
        foreach (var entry in Directory.EnumerateFileSystemEntries(tree["artifacts"]).Where(entry => Path.GetFileName(entry) != ".work")) tree.Delete(entry);
        foreach (var entry in Directory.EnumerateFileSystemEntries(tree["artifacts/.work"]).Where(entry => Path.GetFileName(entry) != "tasks")) tree.Delete(entry);
        var clone = Verify(tree).ShouldSucceed();
        clone.Executed.ShouldBeEmpty();
        clone.Output.ShouldContain("1 metrics equal, 0 within tolerance, 0 differ, 0 missing, 0 new; 3 locks agree with their sources");
        tree.Read("artifacts/.work/verify/verify.json").ShouldContain("\"verified\": true");
        Verify(tree, "-p:Deep=true").ShouldFailWith("REPRO5107");

        tree.Edit(Lock, "accuracy: 0.5\n", "accuracy: 0.5000000000000001\n");
        Verify(tree).ShouldFailWith("REPRO5101").Errors[0].ShouldStartWith("tests/snapshots/demo.yaml(10,5)");
        tree.Read("artifacts/.work/verify/verify.md").ShouldContain("| odd | test.accuracy | 0.5 | 0.5000000000000001 |");
    }

    [Fact]
    public void ALockThatIsNotOfTheseSourcesIsNamedWithTheReasonAndIsNotAccepted()
    {
        using var tree = Scored();
        Verify(tree, Accept, "-p:Reason=first").ShouldSucceed();
        var accepted = tree.Read(Snapshot);

        tree.Edit("params.yaml", "  m0: 0.5\n", "  m0: 0.75\n");
        Verify(tree).ShouldFailWith("REPRO5105").Output.ShouldContain("param train.m0: 0.5 → 0.75");
        Verify(tree, Accept, "-p:Reason=no").ShouldFailWith("REPRO5105");
        tree.Read(Snapshot).ShouldBe(accepted);

        Build(tree).ShouldSucceed().Executed.ShouldBe(["odd"]);
        Verify(tree).ShouldFailWith("REPRO5101");
        Verify(tree, Accept, "-p:Reason=better").ShouldSucceed();
        tree.Read(Snapshot).ShouldBe(accepted.Replace("first", "better", StringComparison.Ordinal).Replace("value: 0.5,", "value: 0.75,", StringComparison.Ordinal));

        // Made from another acquire than the one whose lock is there.
        tree.Edit("pipeline/locks/acquire.lock", System.Text.RegularExpressions.Regex.Replace(
            tree.Read("pipeline/locks/acquire.lock"), "txt: {digest: sha256:[0-9a-f]{4}", "txt: {digest: sha256:0000"));
        Verify(tree).ShouldFailWith("REPRO5105").Output.ShouldContain("dep artifacts/acquire.txt is not what the lock of acquire says");
    }

    [Fact]
    public void DeepReadsWhatIsOnDiskWhateverItsTimesSay()
    {
        using var tree = Scored();
        Verify(tree, Accept, "-p:Reason=first", "-p:Deep=true").ShouldSucceed().Output.ShouldContain("files of outs and store read again");

        // Same size, same times: an out and its object are one file.
        Shell.Run("sh", "-c", $"cd '{tree.Root}/artifacts' && touch -r odd.txt times && chmod u+w odd.txt && printf '{{\"test\": {{\"accuracy\": 0.6}}}}' > odd.txt && touch -r times odd.txt && rm times");
        Verify(tree).ShouldSucceed();
        Verify(tree, "-p:Deep=true").ShouldFailWith("REPRO5107", "REPRO5108");
    }

    [Fact]
    public void AMetricThatIsDeclaredAnewEntersTheLockAndRunsNothing()
    {
        using var tree = Scored();
        tree.Edit("pipeline/odd.proj", "Key=\"test.accuracy\"", "Key=\"test.*\"");
        Build(tree).ShouldSucceed().Tally.ShouldBe(new Tally(0, 0, 3, 0));

        tree.Edit("pipeline/odd.proj", " Atol=\"0.1\"", " Atol=\"much\"");
        Build(tree).ShouldFailWith("REPRO1105", "REPRO4003");
        tree.Edit("pipeline/odd.proj", " Atol=\"much\"", "");
        tree.Edit("pipeline/odd.proj", "Key=\"test.*\"", "Key=\"test.loss\"");
        Build(tree).ShouldFailWith("REPRO4012", "REPRO4003");
        tree.Edit("pipeline/odd.proj", "<StageMetric Include=\"artifacts/odd.txt\" Key=\"test.loss\" Direction=\"higher\" />", "");
        Build(tree).ShouldSucceed().Tally.ShouldBe(new Tally(0, 0, 3, 0));
        tree.Read(Lock).ShouldNotContain("metrics:");
    }

    [Fact]
    public void DiffShowsParamsMetricsAndOutsAgainstARevision()
    {
        using var tree = Scored();
        Diff(tree).ShouldFailWith("REPRO5109");
        tree.Write(".gitignore", "artifacts/\n");
        Shell.Run("git", "-C", tree.Root, "init", "-q");
        Shell.Run("git", "-C", tree.Root, "add", ".");
        Shell.Run("git", "-C", tree.Root, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
        Diff(tree).ShouldSucceed().Output.ShouldContain("0 params, 0 of 1 metrics and 0 outs differ; 0 stages added, 0 removed");

        tree.Edit("params.yaml", "  m0: 0.5\n", "  m0: 0.75\n");
        Build(tree).ShouldSucceed();
        var diff = Diff(tree, "-p:Against=HEAD").ShouldSucceed();

        string[] lines = [.. diff.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        lines.ShouldContain("param train.m0 0.5 0.75 odd");
        lines.ShouldContain("odd test.accuracy 0.5 0.75 +0.25");
        lines.ShouldContain(line => line.StartsWith("odd artifacts/odd.txt ", StringComparison.Ordinal));
        tree.Read("artifacts/.work/diff/diff.md").ShouldContain("| odd | test.accuracy | 0.5 | 0.75 | +0.25 |");
        tree.Read("artifacts/.work/diff/diff.json").ShouldContain("\"delta\": 0.25");

        Diff(tree, "-p:Against=no-such-branch").ShouldFailWith("REPRO5110");
    }

    /// <summary>A tree with one more stage, whose out says that the accuracy is what <c>train.m0</c> says.</summary>
    private Sandbox Scored()
    {
        var tree = pristine.Copy();
        OddStage.Add(tree, "printf '{\"test\": {\"accuracy\": %s}}' \"$PARAM_train_m0\" > \"$OUT_out\"; echo odd >> \"$STAGE_ROOT/executed.txt\"", """
            <StageReference Include="prepare.proj" As="in" Properties="Index=0" />
            <StageParam Include="train.m0" />
            <StageMetric Include="artifacts/odd.txt" Key="test.accuracy" Direction="higher" Atol="0.1" />
            """);
        tree.Edit("params.yaml", "  m0: 1\n", "  m0: 0.5\n");
        Build(tree).ShouldSucceed().Tally.ShouldBe(new Tally(1, 0, 2, 0));
        return tree;
    }

    private static Finished Build(Sandbox tree) => tree.Build(OddStage.Goal);

    private static Finished Verify(Sandbox tree, params string[] arguments) => tree.Build(["-t:Verify", OddStage.Goal, .. arguments]);

    private static Finished Diff(Sandbox tree, params string[] arguments) => tree.Build(["-t:Diff", .. arguments]);
}
