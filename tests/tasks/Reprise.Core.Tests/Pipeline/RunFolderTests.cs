using System.Diagnostics;
using Reprise.Core.Tests.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class RunFolderTests : IDisposable
{
    private static readonly StageDeclaration s_stage = new()
    {
        Name = "train.c1m1",
        Outs = [new NamedPath("model", "artifacts/models/c1m1/"), new NamedPath("curve", "artifacts/curve.csv")],
    };

    private readonly TemporaryFolder _folder = new();
    private readonly WorkPlace _place;

    public RunFolderTests() => _place = new WorkPlace(_folder.Root);

    [Fact]
    public void AFolderOutIsThereAndEmptyAndAFileOutHasAPlace()
    {
        using var run = new RunFolder(_place, s_stage);

        Directory.EnumerateFileSystemEntries(run.Outs["model"]).ShouldBeEmpty();
        File.Exists(run.Outs["curve"]).ShouldBeFalse();
        Directory.Exists(Path.GetDirectoryName(run.Outs["curve"])).ShouldBeTrue();
        Path.GetFileName(run.Outs["curve"]).ShouldBe("curve.csv");
        Directory.EnumerateFileSystemEntries(run.Current).ShouldBeEmpty();
    }

    [Fact]
    public void WhatLiesBesideAnOutIsAStray()
    {
        using var run = new RunFolder(_place, s_stage);
        File.WriteAllText(run.Outs["curve"], "");
        File.WriteAllText(Path.Combine(run.Outs["model"], "weights"), "");
        File.WriteAllText(Path.Combine(run.Current, "scratch"), "");
        run.Strays().ShouldBeEmpty();

        File.WriteAllText(run.Outs["curve"] + ".bak", "");
        Directory.CreateDirectory(run.Outs["model"] + "2");
        run.Strays().Order(StringComparer.Ordinal).ShouldBe(["out/curve/curve.csv.bak", "out/model/c1m12"]);
    }

    [Fact]
    public void WhatAKilledRunLeftIsRemovedByTheNextRunOfTheSameStage()
    {
        var killed = new RunFolder(_place, s_stage);
        File.WriteAllText(killed.Outs["curve"], "half");
        using var other = new RunFolder(_place, s_stage with { Name = "train.c1m2" });

        using var run = new RunFolder(_place, s_stage);

        Directory.Exists(killed.Root).ShouldBeFalse();
        Directory.Exists(other.Root).ShouldBeTrue();
        run.Root.ShouldNotBe(killed.Root);
    }

    [Fact]
    public void NothingIsLeftAfterTheRun()
    {
        string root;
        using (var run = new RunFolder(_place, s_stage))
        {
            File.WriteAllText(Path.Combine(run.Current, "scratch"), "");
            root = run.Root;
        }

        Directory.Exists(root).ShouldBeFalse();
    }

    [Fact]
    public void AnOrphanThatStillWritesToItsFolderStopsNeitherTheEndOfItsRunNorTheNext()
    {
        var run = new RunFolder(_place, s_stage);
        using var orphan = Process.Start(new ProcessStartInfo(
            "/bin/sh", ["-c", "i=0; while true; do i=$((i+1)); : > \"$0/$i\"; done 2>/dev/null", run.Current]))!;

        try
        {
            SpinWait.SpinUntil(() => File.Exists(Path.Combine(run.Current, "2000")), TimeSpan.FromSeconds(20)).ShouldBeTrue();
            run.Dispose();
            using var next = new RunFolder(_place, s_stage);
            Directory.Exists(next.Current).ShouldBeTrue();
        }
        finally
        {
            orphan.Kill();
            orphan.WaitForExit();
        }
    }

    public void Dispose() => _folder.Dispose();
}
