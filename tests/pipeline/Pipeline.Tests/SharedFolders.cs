using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary><c>-t:Push</c>, <c>-t:Pull</c> and <c>-p:Remote</c> with a folder that several checkouts share.</summary>
[Collection(RealBuilds.Name)]
public sealed class SharedFolders(Pristine pristine) : IDisposable
{
    private readonly string _share = Directory.CreateTempSubdirectory("reprise-share-").FullName;

    [Fact]
    public void WhatIsPushedAnEmptyClonePullsAndRunsNothing()
    {
        using var maker = pristine.Copy();
        maker.Build("-t:Push", Remote).ShouldSucceed().Output.ShouldContain("push: sent 40 objects (2.7 kB) and 40 runs to " + _share);
        using var clone = maker.FreshClone();

        clone.Build("-t:Pull", Remote).ShouldSucceed().Output.ShouldContain("pull: fetched 40 objects (2.7 kB) and 40 runs from " + _share);
        var build = clone.Build().ShouldSucceed();

        build.Executed.ShouldBeEmpty();
        build.Tally.ShouldBe(new Tally(0, 40, 0, 0));
        Forty.Wrong(clone).ShouldBeEmpty();
        clone.Build("-t:Pull", Remote).ShouldSucceed().Output.ShouldContain("40 runs of 40 locks were here");
    }

    [Fact]
    public void ABuildWithARemoteFetchesInsteadOfRunningAndOnlyWhatTheRemoteLacksRuns()
    {
        using var maker = pristine.Copy();
        maker.Build("-t:Push", Remote).ShouldSucceed();
        using var clone = maker.FreshClone();
        // A folder needs nothing of Amazon's.
        foreach (var library in Directory.GetFiles(clone["artifacts/.work/tasks"], "AWSSDK*.dll", SearchOption.AllDirectories)) clone.Delete(library);

        var build = clone.Build(Remote, "-p:Set=train.m5=50").ShouldSucceed();

        build.Executed.ShouldBe([.. Forty.Reports, "train.5"]);
        build.Tally.ShouldBe(new Tally(4, 36, 0, 0));
        build.Output.ShouldContain("train.4: restored from " + _share);
        Forty.Wrong(clone, ("train.m5", "50")).ShouldBeEmpty();
        clone.Build(Remote, "-p:Set=train.m5=50").ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    [Fact]
    public void OnAnotherEngineWhatWasPulledIsKeptByFreezingIt()
    {
        using var maker = pristine.Copy();
        maker.Build("-t:Push", Remote).ShouldSucceed();
        using var clone = maker.FreshClone();
        clone.Build("-t:Pull", Remote).ShouldSucceed();
        clone.Build("-t:Freeze", "-p:Stage=train.*").ShouldSucceed();

        // Another value stands for another engine: either makes another fingerprint.
        var build = clone.Build("-p:Set=train.m5=50").ShouldSucceed();

        build.Executed.ShouldBeEmpty();
        build.Output.ShouldContain("stages: 0 ran, 39 restored, 0 up to date, 0 failed, 1 frozen");
        build.Warnings.Select(Finished.Code).ShouldBe(["REPRO4030"]);
        Forty.Wrong(clone).ShouldBeEmpty();
    }

    [Fact]
    public void ARemoteThatIsNotThereFailsAPushAndCostsABuildOneWarning()
    {
        using var tree = pristine.Copy();
        var nowhere = $"-p:Remote={_share}/nowhere";

        tree.Build("-t:Push", nowhere).ShouldFailWith("REPRO5023").Errors.ShouldHaveSingleItem();
        tree.Build("-t:Pull", "-p:Remote=gs://genres").ShouldFailWith("REPRO5020");
        tree.Delete("artifacts/train/5.txt");
        tree.Delete("artifacts/.work/cache");
        var build = tree.Build(nowhere).ShouldSucceed();

        build.Warnings.Select(Finished.Code).ShouldBe(["REPRO5023"]);
        build.Executed.ShouldBe(["train.5"]);
    }

    [Fact]
    [Trait("Tier", "heavy")]
    public void APusherKilledWhileItCopiesLeavesNothingThatIsUsedAndTheNextPushGoesOn()
    {
        using var maker = pristine.Copy();
        OddStage.Add(maker, "head -c 1000000000 /dev/zero > \"$OUT_out\"");
        maker.Build(OddStage.Goal).ShouldSucceed();

        using (var push = maker.Start("-t:Push", Remote, OddStage.Goal))
        {
            push.Until(() => Directory.Exists(Path.Combine(_share, "tmp")) && Directory.EnumerateFiles(Path.Combine(_share, "tmp")).Any());
            push.KillAll();
        }

        Directory.GetFileSystemEntries(_share).ShouldBe([Path.Combine(_share, "tmp")]);
        maker.Build("-t:Push", Remote, OddStage.Goal).ShouldSucceed();
        using var clone = maker.FreshClone();
        clone.Build(Remote, OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(0, 1, 0, 0));
    }

    public void Dispose() => Directory.Delete(_share, recursive: true);

    private string Remote => "-p:Remote=" + _share;
}
