using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>What a person does to params.yaml and on the command line.</summary>
[Collection(RealBuilds.Name)]
public sealed class ParamChanges(Pristine pristine)
{
    [Fact]
    public void AnOverrideRunsWhatDeclaresItShowsInTheLockAndIsUndoneFromTheCache()
    {
        using var tree = pristine.Copy();

        var overridden = tree.Build("-p:Set=train.m5=2.50").ShouldSucceed();
        overridden.Executed.ShouldBe([.. Forty.Reports, "train.5"]);
        Forty.Wrong(tree, ("train.m5", "2.5")).ShouldBeEmpty();
        tree.Read("pipeline/locks/train.5.lock").ShouldContain("\n  train.m5: 2.5\n");

        var back = tree.Build().ShouldSucceed();
        back.Tally.ShouldBe(new Tally(0, 4, 36, 0));
        back.Executed.ShouldBeEmpty();
        Forty.Wrong(tree).ShouldBeEmpty();
        tree.Read("pipeline/locks/train.5.lock").ShouldContain("\n  train.m5: 6\n");
    }

    [Fact]
    public void AnOverlayIsAProfile()
    {
        using var tree = pristine.Copy();
        tree.Edit("params.yaml", "  demo: {}\n", "  demo: {}\n  paper: {train: {m7: 70}}\n");

        tree.Build("-p:Profile=paper").ShouldSucceed().Executed.ShouldBe([.. Forty.Reports, "train.7"]);
        Forty.Wrong(tree, ("train.m7", "70")).ShouldBeEmpty();
    }

    [Fact]
    public void AllMistakesAreReportedAtOnceWithTheirPlaces()
    {
        using var tree = pristine.Copy();
        tree.Edit("params.yaml", "  seed: 1\n", "  sed: 1\n");
        tree.Edit("params.yaml", "  m3: 4\n", "  m3: four\n");

        var build = tree.Build().ShouldFailWith("REPRO2001", "REPRO2002", "REPRO2005");

        build.Errors.ShouldContain(error => error.Contains("params.yaml(3,3): error REPRO2001", StringComparison.Ordinal) && error.Contains("seed", StringComparison.Ordinal));
        build.Errors.ShouldContain(error => error.Contains("): error REPRO2002", StringComparison.Ordinal) && error.Contains("four", StringComparison.Ordinal));
        build.Executed.ShouldBeEmpty();
        build.Tally.ShouldBe(new Tally(Ran: 0, Restored: 0, UpToDate: 0, Failed: 0));
        Forty.Wrong(tree).ShouldBeEmpty();
    }

    [Fact]
    public void AnUnknownProfileOrKeyOrPointOfTheCommandLineIsAnError()
    {
        using var tree = pristine.Copy();

        tree.Build("-p:Profile=papre").ShouldFailWith("REPRO2012");
        tree.Build("-p:Set=train.m5").ShouldFailWith("REPRO2013");
        tree.Build("-p:Set=trian.m5=2").ShouldFailWith("REPRO2001");
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }
}
