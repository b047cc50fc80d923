using System.Diagnostics;
using Reprise.Core.Tests.Files;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Core.Tests.Sweeps;

/// <summary>The tree in which a lane builds its points.</summary>
public sealed class LaneTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WorkPlace _place;

    public LaneTreeTests()
    {
        _place = WorkPlace.Of(_folder["checkout"]);
        _folder.Write("checkout/params.yaml", "seeds: [1]\n");
        _folder.Write("checkout/pipeline/train.proj", "<Project />");
        _folder.Write("checkout/pipeline/locks/train.lock", "train");
        _folder.Write("checkout/pipeline/locks/frozen.lock", "frozen");
        _folder.Write("checkout/pipeline/frozen.txt", "frozen\n");
        _folder.Write("checkout/raw/large.bin", new string('x', (1 << 20) + 1));
        _folder.Write("checkout/artifacts/data/out.txt", "out");
        _folder.Write("checkout/artifacts/.work/state/packages.props", "<Project />");
        _folder.Write("checkout/artifacts/.work/programs/a/b.dll", "program");
        _folder.Write("music/a.wav", "music");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ItHasSourcesOfItsOwnTheCacheOfTheCheckoutAndNoOuts()
    {
        var tree = Make();

        File.WriteAllText(_place.Full("pipeline/train.proj"), "edited");
        File.ReadAllText(tree.Full("pipeline/train.proj")).ShouldBe("<Project />");
        File.Exists(tree.Full("artifacts/data/out.txt")).ShouldBeFalse();
        File.WriteAllText(Path.Combine(tree.Cache, "object"), "made here");
        File.ReadAllText(Path.Combine(_place.Cache, "object")).ShouldBe("made here");
        File.Exists(Path.Combine(tree.Work, "programs/a/b.dll")).ShouldBeTrue();
        File.Exists(Path.Combine(tree.State, "packages.props")).ShouldBeTrue();
    }

    [Fact]
    public void LargeFilesAreLinkedAndPathsThatLeadOutOfTheCheckoutLeadToTheSamePlace()
    {
        var tree = Make("../music", "../../far/away");

        new FileInfo(tree.Full("raw/large.bin")).LinkTarget.ShouldBe(_place.Full("raw/large.bin"));
        File.ReadAllText(tree.Full("../music/a.wav")).ShouldBe("music");
        tree.Full("../../far/away").ShouldStartWith(_folder["lane"]);
    }

    [Fact]
    public void WhatGitIgnoresIsLinkedAndOnlyOutsAreNot()
    {
        _folder.Write("checkout/.gitignore", "artifacts/\nartifacts-of-mine/\n");
        _folder.Write("checkout/artifacts-of-mine/a.wav", "mine");
        using (var git = Process.Start("git", ["-C", _place.Root, "init", "-q"])) git.WaitForExit();

        var tree = Make();

        File.ReadAllText(tree.Full("artifacts-of-mine/a.wav")).ShouldBe("mine");
        File.Exists(tree.Full("artifacts/data/out.txt")).ShouldBeFalse();
    }

    [Fact]
    public void OnlyFrozenStagesKeepTheirLocks()
    {
        var tree = Make();

        Directory.GetFiles(tree.Locks).Select(Path.GetFileName).ShouldBe(["frozen.lock"]);
        File.ReadAllText(tree.Frozen).ShouldBe("frozen\n");
    }

    [Fact]
    public void LogsAndUnfinishedRunsOfAPointLieWithThePoint()
    {
        var tree = Make();

        LaneTree.Turn(tree, _folder["points/1"]);
        Directory.CreateDirectory(tree.CheckpointsOf("train"));
        LaneTree.Turn(tree, _folder["points/2"]);
        Directory.Exists(tree.CheckpointsOf("train")).ShouldBeFalse();
        LaneTree.Turn(tree, _folder["points/1"]);
        Directory.Exists(tree.CheckpointsOf("train")).ShouldBeTrue();

        LaneTree.Remove(_folder["lane"]);
        Directory.Exists(_folder["points/1/checkpoints/train"]).ShouldBeTrue();
        File.Exists(_folder["music/a.wav"]).ShouldBeTrue();
        Directory.Exists(_place.Cache).ShouldBeTrue();
    }

    private WorkPlace Make(params string[] outside) => LaneTree.Make(_place, _folder["lane"], outside);
}
