using System.Text.RegularExpressions;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary><c>-t:Audit</c> builds a tree a second time and compares.</summary>
[Collection(RealBuilds.Name)]
public sealed class Audits(Pristine pristine)
{
    private const string Second = "artifacts/.work/audit/second";

    [Fact]
    public void ADeterministicTreeIsTheSameAgainAndNothingOfTheSecondBuildStays()
    {
        using var tree = pristine.Copy();

        var audit = tree.Build("-t:Audit").ShouldSucceed();

        audit.Output.ShouldContain("audit: 40 of 40 stages made the same again to the last bit, 40 of 40 outs");
        audit.Tally.ShouldBe(new Tally(40, 0, 0, 0));
        audit.Executed.ShouldBeEmpty();
        Directory.Exists(tree[Second]).ShouldBeFalse();
        tree.Read("artifacts/.work/audit/audit.json").ShouldContain("\"same\": true");
        tree.Read("artifacts/.work/audit/audit.md").ShouldStartWith("### Audit: the same to the last bit\n");
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    [Fact]
    public void AStageThatReadsTheClockIsTheFirstThatDiffersAndWhatFollowsItIsListed()
    {
        using var tree = pristine.Copy();
        tree.Edit("pipeline/step.sh", "echo half", "if [ \"$STAGE\" = tensors.3 ]; then date +%s%N >> merged.txt; fi\necho half");
        tree.Build().ShouldSucceed().Tally.ShouldBe(new Tally(40, 0, 0, 0));
        var made = tree.Read("artifacts/tensors/3.txt");

        var audit = tree.Build("-t:Audit").ShouldFailWith("REPRO4032");

        audit.Errors[0].ShouldSatisfyAllConditions(
            error => error.ShouldStartWith("tensors.3 : error"),
            error => error.ShouldContain("the first of 7"),
            error => error.ShouldContain("(from the same inputs): artifacts/tensors/3.txt is "),
            error => error.ShouldContain(Second + "/tree"));
        audit.Output.ShouldContain("33 of 40 stages made the same again to the last bit, 33 of 40 outs; the first that differs is tensors.3");
        audit.Output.ShouldContain("differs  train.21 (dep artifacts/tensors/3.txt: content changed): artifacts/train/21.txt is ");
        tree.Read("artifacts/.work/audit/audit.json").ShouldContain("\"first\": \"tensors.3\"");
        tree.Read("artifacts/.work/audit/audit.md").ShouldContain("| train.21 | dep artifacts/tensors/3.txt: content changed | artifacts/train/21.txt | ");
        tree.Read("artifacts/tensors/3.txt").ShouldBe(made);
        tree.Read(Second + "/tree/artifacts/tensors/3.txt").ShouldNotBe(made);
    }

    [Fact]
    public void ATreeThatIsNotUpToDateOrIsNotWhatItsLocksSayIsNotAudited()
    {
        using var tree = pristine.Copy();
        tree.Build("-t:Audit", "-p:Set=train.m3=99").ShouldFailWith("REPRO4033").Output.ShouldContain("train.3 (param train.m3: 4 → 99)");

        tree.Delete("artifacts/train/5.txt");
        tree.Write("artifacts/train/5.txt", "edited\n");
        tree.Build("-t:Audit").ShouldFailWith("REPRO4033").Output.ShouldContain("train.5 (out artifacts/train/5.txt was edited");
        tree.Build().ShouldSucceed();

        // The digest is right, so that a build finds nothing to do.
        tree.Edit("pipeline/locks/train.5.lock", Regex.Replace(tree.Read("pipeline/locks/train.5.lock"), @"(?<=artifacts/train/5\.txt: \{.*size: )[0-9]+", "7"));
        tree.Build("-t:Audit").ShouldFailWith("REPRO5107");
        Directory.Exists(tree[Second]).ShouldBeFalse();
    }

    [Fact]
    public void WhatGitIgnoresIsNotCopiedButMusicThatAStageReadsIsFound()
    {
        using var tree = pristine.Copy();
        tree.Write(".gitignore", "/artifacts/\n/music/\n/secret.txt\n");
        tree.Write("music/a.txt", "one\n");
        tree.Write("../beside/b.txt", "two\n");
        OddStage.Add(tree, "cat \"$DEP_music/a.txt\" \"$DEP_beside/b.txt\" > \"$OUT_out\"", """
            <StageDep Include="music/" Name="music" />
            <StageDep Include="../beside/" Name="beside" />
            """);
        Shell.Run("git", "-C", tree.Root, "init", "-q");
        tree.Build(OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(1, 0, 0, 0));

        tree.Build("-t:Audit", OddStage.Goal).ShouldSucceed().Output.ShouldContain("audit: 1 of 1 stages made the same again");

        // It reads what it does not declare, and what a clone would not have.
        tree.Write("secret.txt", "three\n");
        tree.Write("odd.sh", "cat \"$STAGE_ROOT/secret.txt\" > \"$OUT_out\"\n");
        tree.Build(OddStage.Goal).ShouldSucceed();
        var audit = tree.Build("-t:Audit", OddStage.Goal).ShouldFailWith("REPRO4001", "REPRO4003", "REPRO4032");
        audit.Output.ShouldContain("odd (it was not rebuilt, since it failed or one before it did): artifacts/odd.txt is ");
        tree.Read("music/a.txt").ShouldBe("one\n");

        tree.Write("odd.sh", "echo four > \"$OUT_out\"\n");
        tree.Build(OddStage.Goal).ShouldSucceed();
        tree.Build("-t:Audit", OddStage.Goal).ShouldSucceed();
        tree.Read("music/a.txt").ShouldBe("one\n");
    }
}
