using System.Text.RegularExpressions;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>What was lost or spoilt is noticed, said with a code, and made good with the least work.</summary>
[Collection(RealBuilds.Name)]
public sealed partial class Repairs(Pristine pristine)
{
    private const string Out = "artifacts/tensors/3.txt";
    private const string Lock = "pipeline/locks/tensors.3.lock";

    [Fact]
    public void WithNothingButTheCacheEverythingIsRestored()
    {
        using var tree = pristine.Copy();
        KeepOnly(tree, "artifacts", ".work");
        // The compiled tasks stay only to save the test half a minute.
        KeepOnly(tree, "artifacts/.work", "cache", "tasks");
        tree.Delete("pipeline/locks");

        var build = tree.Build().ShouldSucceed();

        build.Tally.ShouldBe(new Tally(0, 40, 0, 0));
        build.Executed.ShouldBeEmpty();
        Forty.Wrong(tree).ShouldBeEmpty();
    }

    [Fact]
    public void WithLocksAndOutsButNoCacheNothingRuns()
    {
        using var tree = pristine.Copy();
        tree.Delete("artifacts/.work/cache");

        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    [Fact]
    public void AFlippedByteInTheCacheIsDetectedAndTheStageRunsAgain()
    {
        using var tree = pristine.Copy();
        Flip(ObjectOf(tree));

        var build = tree.Build().ShouldSucceed();

        build.Warnings.Select(Finished.Code).ShouldBe(["REPRO5001"]);
        build.Executed.ShouldBe(["tensors.3"]);
        Forty.Wrong(tree).ShouldBeEmpty();
    }

    [Fact]
    public void AFlippedByteInTheCacheDoesNotReachAnOutThatIsRestored()
    {
        using var tree = pristine.Copy();
        KeepOnly(tree, "artifacts", ".work");
        Flip(ObjectOf(tree));

        var build = tree.Build().ShouldSucceed();

        build.Warnings.Select(Finished.Code).ShouldBe(["REPRO5001"]);
        build.Tally.ShouldBe(new Tally(1, 39, 0, 0));
        build.Executed.ShouldBe(["tensors.3"]);
        Forty.Wrong(tree).ShouldBeEmpty();
    }

    [Fact]
    public void ADamagedEntryOfTheRunCacheCountsAsAMiss()
    {
        using var tree = pristine.Copy();
        tree.Delete(Out);
        var run = RunOf(tree);
        File.WriteAllText(run, File.ReadAllText(run)[..100]);

        var build = tree.Build().ShouldSucceed();

        build.Warnings.Select(Finished.Code).ShouldBe(["REPRO5002"]);
        build.Executed.ShouldBe(["tensors.3"]);
        Forty.Wrong(tree).ShouldBeEmpty();
    }

    [Fact]
    public void ALockWithConflictMarkersCountsAsAbsentAndIsWrittenAnew()
    {
        using var tree = pristine.Copy();
        var sound = tree.Read(Lock);
        tree.Edit(Lock, sound.Replace("params:\n", "<<<<<<< HEAD\nparams:\n=======\n>>>>>>> theirs\n", StringComparison.Ordinal));

        var build = tree.Build().ShouldSucceed();

        build.Warnings.Select(Finished.Code).ShouldBe(["REPRO5003"]);
        build.Tally.ShouldBe(new Tally(0, 1, 39, 0));
        tree.Read(Lock).ShouldBe(sound);
    }

    [Fact]
    public void ADeletedLockIsWrittenAnewFromTheCache()
    {
        using var tree = pristine.Copy();
        var sound = tree.Read(Lock);
        tree.Delete(Lock);

        tree.Build().ShouldSucceed().Tally.ShouldBe(new Tally(0, 1, 39, 0));
        tree.Read(Lock).ShouldBe(sound);
    }

    private static void KeepOnly(Sandbox tree, string folder, params string[] names)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(tree[folder]).Where(entry => !names.Contains(Path.GetFileName(entry)))) tree.Delete(entry);
    }

    private static void Flip(string path)
    {
        Shell.Run("chmod", "u+w", path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var first = file.ReadByte();
        file.Position = 0;
        file.WriteByte((byte)(first ^ 1));
    }

    private static string ObjectOf(Sandbox tree) => Below(tree, "objects", OutDigest().Match(tree.Read(Lock)).Groups[1].Value);

    private static string RunOf(Sandbox tree) => Below(tree, "runs", Fingerprint().Match(tree.Read(Lock)).Groups[1].Value) + ".json";

    private static string Below(Sandbox tree, string folder, string digest) => tree[$"artifacts/.work/cache/{folder}/{digest[..2]}/{digest[2..]}"];

    [GeneratedRegex("artifacts/tensors/3.txt: {digest: sha256:([0-9a-f]+)")]
    private static partial Regex OutDigest();

    [GeneratedRegex("fingerprint: sha256:([0-9a-f]+)")]
    private static partial Regex Fingerprint();
}
