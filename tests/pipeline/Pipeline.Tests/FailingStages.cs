using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>A stage that fails, or does not do what it declares, says so with a code and leaves nothing half-written.</summary>
[Collection(RealBuilds.Name)]
public sealed class FailingStages(Pristine pristine)
{
    [Fact]
    public void NeighboursFinishAndTheNextBuildRunsOnlyWhatIsLeft()
    {
        using var tree = pristine.Empty();
        tree.Write("broken/train.5", "");

        var build = tree.Build().ShouldFailWith("REPRO4001", "REPRO4003");

        build.Tally.ShouldBe(new Tally(36, 0, 0, 1));
        build.Executed.ShouldBe(Forty.Stages.Except(Forty.Reports));
        build.Errors.ShouldContain(error => error.Contains("train.5", StringComparison.Ordinal) && error.Contains("out of luck", StringComparison.Ordinal));
        File.Exists(tree["artifacts/train/5.txt"]).ShouldBeFalse();
        File.Exists(tree["pipeline/locks/train.5.lock"]).ShouldBeFalse();
        Forty.Torn(tree).ShouldBeEmpty();
        tree.Read("artifacts/.work/logs/train.5.log").ShouldContain("out of luck");

        tree.Delete("broken");
        tree.Build().ShouldSucceed().Executed.ShouldBe([.. Forty.Reports, "train.5"]);
        Forty.Wrong(tree).ShouldBeEmpty();
    }

    [Fact]
    public void ABuildThatCannotBeginFailsWithItsClosingLine()
    {
        using var tree = pristine.Copy();
        var nothing = new Tally(0, 0, 0, 0);

        tree.Build("-p:Set=train.m5=many").ShouldFailWith("REPRO2002").Tally.ShouldBe(nothing);

        tree.Edit("pipeline/Machine.props", "</Project>", """<ItemGroup><NativePart Include="libfuture" Probe="lib:libfuture.so.99" Apt="libfuture" /></ItemGroup></Project>""");
        tree.Build("-p:Setup=false").ShouldFailWith("REPRO4003", "REPRO4006").Tally.ShouldBe(nothing);
        tree.Executed().ShouldBeEmpty();
    }

    [Fact]
    public void AFailedRunLeavesTheOldOutAndItsLock()
    {
        using var tree = pristine.Copy();
        tree.Write("broken/train.5", "");
        var old = tree.Read("pipeline/locks/train.5.lock");

        tree.Build("-p:Set=train.m5=99").ShouldFailWith("REPRO4001", "REPRO4003").Tally.ShouldBe(new Tally(0, 0, 36, 1));

        tree.Read("pipeline/locks/train.5.lock").ShouldBe(old);
        Forty.Wrong(tree).ShouldBeEmpty();
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    [Fact]
    public void AnOutThatIsNotDeclaredIsAnError()
    {
        using var tree = pristine.Copy();
        OddStage.Add(tree, """echo 1 > "$OUT_out"; echo 2 > "$OUT_out.more" """);

        var build = tree.Build(OddStage.Goal).ShouldFailWith("REPRO4003", "REPRO4005");

        build.Errors.ShouldContain(error => error.Contains("odd.txt.more", StringComparison.Ordinal));
        File.Exists(tree["artifacts/odd.txt"]).ShouldBeFalse();
    }

    [Fact]
    public void AnOutThatIsNotWrittenIsAnError()
    {
        using var tree = pristine.Copy();
        OddStage.Add(tree, "true", """<StageOut Include="artifacts/even/" Name="even" />""");

        var build = tree.Build(OddStage.Goal).ShouldFailWith("REPRO4003", "REPRO4004");

        build.Errors.Count(error => Finished.Code(error) == "REPRO4004").ShouldBe(2);
    }

    [Fact]
    public void EveryMissingDepAndUnknownParamIsReportedInOneBuild()
    {
        using var tree = pristine.Copy();
        OddStage.Add(
            tree,
            """echo 1 > "$OUT_out" """,
            """
            <StageDep Include="raw/none.txt" Name="none" />
            <StageDep Include="raw/nor.txt" Name="nor" />
            <StageParam Include="train.m99;acquire.sed" />
            """);

        var build = tree.Build(OddStage.Goal).ShouldFailWith("REPRO1101", "REPRO1102", "REPRO4003");

        build.Errors.Count.ShouldBe(5);
        build.Tally.ShouldBe(new Tally(0, 0, 0, 1));
    }

    [Fact]
    public void AnErrorTheProgramPrintsKeepsItsPlaceAndItsCode()
    {
        using var tree = pristine.Copy();
        OddStage.Add(tree, """echo "raw/manifest.txt(2,7): error REPRO3006: 'track two' is no track." >&2; exit 1""");

        tree.Build(OddStage.Goal).ShouldFailWith("REPRO3006", "REPRO4003")
            .Errors.ShouldContain(error => error.EndsWith("raw/manifest.txt(2,7): error REPRO3006: 'track two' is no track.", StringComparison.Ordinal));
    }

    [Fact]
    public void AnInputThatChangesWhileItIsReadIsNotTakenForTheOneThatWasChecked()
    {
        using var tree = pristine.Copy();
        tree.Edit("raw/manifest.txt", "another\n");
        tree.Slow("acquire", 3);

        using var build = tree.Start();
        build.Until(() => tree.Executed().Count == 1);
        tree.Edit("raw/manifest.txt", "yet another\n");
        build.Wait().ShouldFailWith("REPRO4003", "REPRO4009");
        tree.Hurry();

        tree.Build().ShouldSucceed();
        Forty.Wrong(tree).ShouldBeEmpty();

        tree.Edit("raw/manifest.txt", "another\n");
        tree.Build().ShouldSucceed();
        Forty.Wrong(tree).ShouldBeEmpty();
    }

    [Fact]
    public void AnInputThatChangesAfterItsStageEndedIsSeenByTheNextBuild()
    {
        using var tree = pristine.Copy();
        tree.Edit("params.yaml", "  r0: 1\n", "  r0: 100\n");
        tree.Slow("report.0", 3);

        using var build = tree.Start();
        build.Until(() => tree.Executed().Count == 1);
        tree.Edit("raw/manifest.txt", "another\n");
        tree.Edit("artifacts/tensors/3.txt", "mine\n");
        build.Wait().ShouldSucceed();
        tree.Hurry();

        tree.Build().ShouldSucceed();
        Forty.Wrong(tree, ("report.r0", "100")).ShouldBeEmpty();
    }
}
