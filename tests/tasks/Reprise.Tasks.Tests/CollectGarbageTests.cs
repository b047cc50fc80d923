using System.Diagnostics;
using Reprise.Locks;
using Reprise.Pipeline;
using Reprise.Store;

namespace Reprise.Tasks.Tests;

public sealed class CollectGarbageTests : IDisposable
{
    private const string Count = "wc -l < \"$DEP_raw/tracks.csv\" > \"$OUT_count\"";

    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    public CollectGarbageTests()
    {
        Run();
        _checkout.Write("raw/tracks.csv", "track\n");
        Run();
    }

    [Fact]
    public void ADryRunSaysWhatWouldGoAndRemovesNothing()
    {
        var before = Objects();

        Collect(dryRun: true).ShouldBeTrue();

        _engine.Messages.TakeLast(2).ShouldBe(
        [
            "would remove  count: 1 run, 1 object, 2 B",
            "gc: would remove 1 object (2 B) and 1 run; 1 object (2 B) named by 1 lock stays",
        ]);
        Objects().ShouldBe(before);
    }

    [Fact]
    public void WhatTheLockNamesCanStillBeRestored()
    {
        Collect().ShouldBeTrue();

        Objects().Length.ShouldBe(1);
        _checkout.Read("artifacts/count.txt").Trim().ShouldBe("1");
        File.Delete(_checkout["artifacts/count.txt"]);
        _checkout.Stage<CheckStage>(_engine, _checkout.Opened(), Count).Execute().ShouldBeTrue();
        _checkout.Read("artifacts/count.txt").Trim().ShouldBe("1");
        _engine.WarningCodes.ShouldBeEmpty();
    }

    [Fact]
    public void WhatTheLocksOfARevisionNameStaysToo()
    {
        // The lock of the first run, as an earlier commit has it.
        var lockNow = _checkout.Read("pipeline/locks/count.lock");
        _checkout.Write("raw/tracks.csv", "track\none\n");
        _checkout.Stage<CheckStage>(_engine, _checkout.Opened(), Count).Execute().ShouldBeTrue();
        Git("init", "-q");
        Git("add", "pipeline/locks");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "first");
        Git("tag", "first");
        _checkout.Write("pipeline/locks/count.lock", lockNow);

        Collect(dryRun: true, "first|HEAD").ShouldBeTrue();
        _engine.Messages[^1].ShouldBe("gc: would remove 0 objects (0 B) and 0 runs; 2 objects (4 B) named by 3 locks stay");

        Collect(dryRun: false, "fisrt").ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.UnknownRevision]);
        Objects().Length.ShouldBe(2);

        Collect().ShouldBeTrue();
        Objects().Length.ShouldBe(1);
    }

    [Fact]
    public void WhatAnotherCheckoutThatSharesTheCacheNeedsStays()
    {
        using var other = new Checkout();
        SharedCache.Use(WorkPlace.Of(_checkout.Root), other["shared"]);
        SharedCache.Use(WorkPlace.Of(other.Root), other["shared"]);
        // There, the earlier of the two results is in place.
        other.Write("raw/tracks.csv", "track\none\n");
        using (var run = other.Stage<RunStage>(_engine, other.Opened(), Count)) run.Execute().ShouldBeTrue();
        Objects().Length.ShouldBe(2);

        Collect().ShouldBeTrue();
        Objects().Length.ShouldBe(2);

        SharedCache.Leave(WorkPlace.Of(other.Root));
        Collect().ShouldBeTrue();
        Objects().Length.ShouldBe(1);
    }

    [Fact]
    public void WhereACheckoutThatSharesTheCacheIsNotThereNothingIsRemoved()
    {
        using var gone = new Checkout();
        SharedCache.Use(WorkPlace.Of(_checkout.Root), gone["shared"]);
        SharedCache.Use(WorkPlace.Of(gone["moved away"]), gone["shared"]);
        Directory.Delete(gone["moved away"], recursive: true);

        Collect().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownKeep]);
        Objects().Length.ShouldBe(2);
    }

    [Fact]
    public void WhereACheckoutThatSharesTheCacheHasNoLockNothingIsRemoved()
    {
        using var unmounted = new Checkout();
        SharedCache.Use(WorkPlace.Of(_checkout.Root), unmounted["shared"]);
        SharedCache.Use(WorkPlace.Of(unmounted["empty"]), unmounted["shared"]);

        Collect().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownKeep]);
        Objects().Length.ShouldBe(2);
    }

    [Fact]
    public void ALockThatCannotBeOpenedIsACodedError()
    {
        File.Delete(_checkout["artifacts/.work/state/build.lock"]);
        Directory.CreateDirectory(_checkout["artifacts/.work/state/build.lock"]);

        Collect().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.CacheFailed]);
        Objects().Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\n")]
    [InlineData(null)]
    public void WhereALockCannotBeReadOrThereIsNoneNothingIsRemoved(string? text)
    {
        File.Delete(_checkout["pipeline/locks/count.lock"]);
        if (text is not null) _checkout.Write("pipeline/locks/count.lock", text);
        var before = Objects();

        Collect().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownKeep]);
        Objects().ShouldBe(before);
    }

    [Theory]
    [InlineData("artifacts/.work/state/build.lock")]
    [InlineData("artifacts/.work/running/count")]
    public async Task ABuildThatIsRunningIsWaitedFor(string held)
    {
        var before = Objects();
        var build = ExclusiveFile.TryAcquire(_checkout[held]).ShouldNotBeNull();
        using var collect = Task(dryRun: false);

        var said = _engine.Messages.Count;
        var collecting = System.Threading.Tasks.Task.Run(collect.Execute);
        while (_engine.Messages.Count == said) await System.Threading.Tasks.Task.Delay(10);
        _engine.Messages[said].ShouldStartWith("waiting: ");
        Objects().ShouldBe(before);
        build.Dispose();

        (await collecting).ShouldBeTrue();
        Objects().Length.ShouldBe(1);
    }

    [Fact]
    public void WhoWaitsCanBeCancelled()
    {
        var before = Objects();
        using var build = ExclusiveFile.TryAcquire(_checkout["artifacts/.work/state/build.lock"]).ShouldNotBeNull();
        using var collect = Task(dryRun: false);
        collect.Cancel();

        collect.Execute();

        Objects().ShouldBe(before);
        Collect(dryRun: true).ShouldBeTrue();
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private string[] Objects() => Directory.GetFiles(_checkout["artifacts/.work/cache/objects"], "*", SearchOption.AllDirectories);

    private void Run()
    {
        using var run = _checkout.Stage<RunStage>(_engine, _checkout.Opened(), Count);
        run.Execute().ShouldBeTrue();
    }

    private bool Collect(bool dryRun = false, string revisions = "")
    {
        using var collect = Task(dryRun, revisions);
        return collect.Execute();
    }

    private CollectGarbage Task(bool dryRun, string revisions = "") => new() { BuildEngine = _engine, Root = _checkout.Root, DryRun = dryRun, Revisions = revisions };

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _checkout.Root })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
