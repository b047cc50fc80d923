using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary><c>-p:Force</c> runs stages that need not run; <c>-t:Freeze</c> keeps stages from running.</summary>
[Collection(RealBuilds.Name)]
public sealed class Steering(Pristine pristine)
{
    [Fact]
    public void ForcedStagesRunAndWhatFollowsDoesNotAsNothingChanged()
    {
        using var tree = pristine.Copy();

        var forced = tree.Build("-p:Force=train.1? tensors.3").ShouldSucceed();

        forced.Executed.ShouldBe(["tensors.3", .. Enumerable.Range(10, 10).Select(index => $"train.{index}")]);
        forced.Tally.ShouldBe(new Tally(11, 0, 29, 0));
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
        tree.BuildStage("pipeline/train.proj", "-p:Index=4", "-p:Force=train.4").ShouldSucceed().Executed.ShouldBe(["train.4"]);
    }

    [Fact]
    public void ForcedStagesRunSideBySide()
    {
        using var tree = pristine.Copy();
        tree.Slow("train.5", 4);
        tree.Slow("train.6", 4);
        tree.Delete("executed.txt");

        using var build = tree.Start("-m:2", "-p:Force=train.5 train.6");

        build.Until(() => IsRunning(tree, "train.5") && IsRunning(tree, "train.6"));
        build.Wait().ShouldSucceed().Executed.ShouldBe(["train.5", "train.6"]);
    }

    [Fact]
    public void ANameOfNoStageIsAnErrorBeforeAnythingRuns()
    {
        using var tree = pristine.Copy();
        tree.Edit("params.yaml", "  m0: 1\n", "  m0: 99\n");

        tree.Build("-p:Force=trian.1").ShouldFailWith("REPRO1110", "REPRO4003").Executed.ShouldBeEmpty();
        tree.Build("-t:Freeze", "-p:Stage=trian.1").ShouldFailWith("REPRO1110");
    }

    [Fact]
    public void AFrozenStageKeepsItsOutsUntilItIsThawed()
    {
        using var tree = pristine.Copy();
        tree.Build("-t:Freeze", "-p:Stage=train.0").ShouldSucceed();
        tree.Edit("params.yaml", "  m0: 1\n", "  m0: 99\n");
        tree.Edit("params.yaml", "  t0: 1\n", "  t0: 77\n");

        var frozen = tree.Build().ShouldSucceed();
        frozen.Executed.ShouldBe([.. Forty.Reports, "tensors.0", "train.18", "train.9"]);
        frozen.Warnings.Select(Finished.Code).ShouldBe(["REPRO4030"]);
        frozen.Output.ShouldContain("stages: 6 ran, 0 restored, 33 up to date, 0 failed, 1 frozen");

        var again = tree.Build().ShouldSucceed();
        again.Executed.ShouldBeEmpty();
        again.Warnings.Select(Finished.Code).ShouldBe(["REPRO4030"]);

        tree.Build("-t:Thaw", "-p:Stage=*").ShouldSucceed();
        tree.Build().ShouldSucceed().Executed.ShouldBe([.. Forty.Reports, "train.0"]);
        Forty.Wrong(tree, ("train.m0", "99"), ("tensors.t0", "77")).ShouldBeEmpty();
    }

    /// <summary>A stage has a folder of its own while it runs.</summary>
    private static bool IsRunning(Sandbox tree, string stage)
    {
        var runs = tree[$"artifacts/.work/tmp/{stage}"];
        return Directory.Exists(runs) && Directory.EnumerateDirectories(runs).Any();
    }
}
