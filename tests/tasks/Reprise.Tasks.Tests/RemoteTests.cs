using Reprise.Pipeline;

namespace Reprise.Tasks.Tests;

/// <summary>A stage that one checkout has run is not run by another that shares a folder with it.</summary>
public sealed class RemoteTests : IDisposable
{
    private const string Count = "wc -l < \"$DEP_raw/tracks.csv\" > \"$OUT_count\"; echo once >> \"$STAGE_ROOT/ran.txt\"";
    private const string Lock = "pipeline/locks/count.lock";

    private readonly Checkout _maker = new();
    private readonly Checkout _reader = new();
    private readonly RecordingEngine _engine = new();
    private readonly string _share = Directory.CreateTempSubdirectory("reprise-share-").FullName;

    public RemoteTests()
    {
        using var run = _maker.Stage<RunStage>(_engine, _maker.Opened(), Count);
        run.Execute().ShouldBeTrue();
    }

    [Fact]
    public void AStageThatWouldRunIsRestoredFromTheRemote()
    {
        Push().ShouldBeTrue();
        var opened = Use();

        Fetch(opened).ShouldBeFalse("its program need not run");

        _reader.Read("artifacts/count.txt").Trim().ShouldBe("2");
        File.Exists(_reader["ran.txt"]).ShouldBeFalse();
        _reader.Read(Lock).ShouldBe(_maker.Read(Lock));
        new Journal(opened.JournalFile).Ends()["count"].ShouldBe(StageEnd.Restored);
        _engine.Messages.ShouldContain($"count: restored from {_share}");
        _engine.WarningCodes.ShouldBeEmpty();
    }

    [Fact]
    public void WhatTheRemoteDoesNotKnowRuns()
    {
        Push().ShouldBeTrue();
        _reader.Write("raw/tracks.csv", "track\n");

        Fetch(Use()).ShouldBeTrue();

        _engine.WarningCodes.ShouldBeEmpty();
    }

    [Fact]
    public void AForcedStageRunsWhateverTheRemoteHas()
    {
        Push().ShouldBeTrue();
        var opened = Use();
        new Journal(opened.JournalFile).Force(["count"]);

        Fetch(opened).ShouldBeTrue();
    }

    [Fact]
    public void AnObjectWithAnotherContentIsRefusedAndTheStageRuns()
    {
        Push().ShouldBeTrue();
        var stored = Directory.GetFiles(Path.Combine(_share, "objects"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        File.WriteAllText(stored, "3\n");

        Fetch(Use()).ShouldBeTrue();

        _engine.WarningCodes.ShouldBe([Codes.RemoteObjectRefused]);
        Directory.Exists(_reader["artifacts/.work/cache/runs"]).ShouldBeFalse();
        File.Exists(_reader["artifacts/count.txt"]).ShouldBeFalse();
    }

    [Fact]
    public void ARunThatWouldWriteElsewhereIsRefusedAndTheStageRuns()
    {
        Push().ShouldBeTrue();
        var run = Directory.GetFiles(Path.Combine(_share, "runs"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var text = File.ReadAllText(run);
        var outs = text.LastIndexOf("\"path\": \"artifacts/count.txt\"", StringComparison.Ordinal);
        outs.ShouldBePositive();
        File.WriteAllText(run, string.Concat(text.AsSpan(0, outs), text[outs..].Replace("artifacts/count.txt", "../planted.txt", StringComparison.Ordinal)));

        Fetch(Use()).ShouldBeTrue();

        _engine.WarningCodes.ShouldBe([Codes.RemoteRunRefused]);
        File.Exists(_reader["../planted.txt"]).ShouldBeFalse();
    }

    [Fact]
    public void TheLockHasTheLastWordOnWhatTheSameInputsMake()
    {
        Push().ShouldBeTrue();
        var digest = Reprise.Files.Sha256Digest.OfText("2\n");
        _maker.Read(Lock).ShouldContain(digest);
        _reader.Write(Lock, _maker.Read(Lock).Replace(digest, Reprise.Files.Sha256Digest.OfText("another\n"), StringComparison.Ordinal));

        Fetch(Use()).ShouldBeTrue();

        _engine.WarningCodes.ShouldBe([Codes.RemoteDiffers]);
    }

    [Fact]
    public void ARemoteThatGoesAwayDuringABuildIsDoneWithoutAfterOneWarning()
    {
        Push().ShouldBeTrue();
        var opened = Use();
        Directory.Delete(_share, recursive: true);

        Fetch(opened).ShouldBeTrue();
        Fetch(opened).ShouldBeTrue();

        _engine.WarningCodes.ShouldBe([Codes.RemoteMissing]);
        _engine.ErrorCodes.ShouldBeEmpty();
        Directory.CreateDirectory(_share);
    }

    [Fact]
    public void ARemoteThatIsNotThereCostsABuildOneWarningAndAMisspeltOneIsAnError()
    {
        var opened = _reader.Opened();

        Use(opened, Path.Combine(_share, "nowhere")).ShouldBeTrue();
        _engine.WarningCodes.ShouldBe([Codes.RemoteMissing]);
        File.Exists(opened.JournalFile + ".remote").ShouldBeFalse();

        Use(opened, "gs://nowhere").ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.BadRemote]);
    }

    [Fact]
    public void WhatWasPulledIsRestoredByABuildThatHasNoRemote()
    {
        Push().ShouldBeTrue();
        _reader.Write(Lock, _maker.Read(Lock));

        Pull().ShouldBeTrue();

        _engine.Messages[^1].ShouldStartWith("pull: fetched 1 object (2 B) and 1 run from ");
        File.Exists(_reader["artifacts/count.txt"]).ShouldBeFalse("a build puts it in place");
        var check = _reader.Stage<CheckStage>(_engine, _reader.Opened(), Count);
        check.Execute().ShouldBeTrue();
        check.MustRun.ShouldBeFalse();
        _reader.Read("artifacts/count.txt").Trim().ShouldBe("2");
    }

    [Fact]
    public void WithoutAReadableLockThereIsNothingToMove()
    {
        Pull().ShouldBeFalse();
        _reader.Write(Lock, "<<<<<<< HEAD\n");
        Pull().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.RemoteLacks, Codes.RemoteLacks]);
        _engine.WarningCodes.ShouldBe([Codes.UnreadableLock]);
    }

    [Fact]
    public void AllSendsRunsThatNoLockNames()
    {
        _maker.Write("raw/tracks.csv", "track\none\ntwo\n");
        using var run = _maker.Stage<RunStage>(_engine, _maker.Opened(), Count);
        run.Execute().ShouldBeTrue();

        Push().ShouldBeTrue();
        _engine.Messages[^1].ShouldStartWith("push: sent 1 object (2 B) and 1 run to ");
        Push(all: true).ShouldBeTrue();
        _engine.Messages[^1].ShouldStartWith("push: sent 1 object (2 B) and 1 run to ");
    }

    [Fact]
    public void TheDoctorSaysWhetherARemoteCanBeReadAndWrittenAndLeavesNothingThere()
    {
        Describe(_share).ShouldBeTrue();
        _engine.Messages[^1].ShouldEndWith($"{_share}, can be read and written");
        Directory.GetFiles(_share, "*", SearchOption.AllDirectories).ShouldBeEmpty();

        Describe(Path.Combine(_share, "nowhere")).ShouldBeTrue();
        _engine.Messages[^1].ShouldContain("cannot be used: There is no folder ");
    }

    [Fact]
    public void WhoCancelsIsObeyed()
    {
        using var push = Pushing(all: false);
        push.Cancel();

        push.Execute();

        Directory.GetFiles(_share, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    public void Dispose()
    {
        _engine.Dispose();
        _maker.Dispose();
        _reader.Dispose();
        Directory.Delete(_share, recursive: true);
    }

    private bool Push(bool all = false)
    {
        using var push = Pushing(all);
        return push.Execute();
    }

    private PushResults Pushing(bool all) => new() { BuildEngine = _engine, Root = _maker.Root, Remote = _share, Stages = [Items.Of("count")], All = all };

    private bool Pull()
    {
        using var pull = new PullResults { BuildEngine = _engine, Root = _reader.Root, Remote = _share, Stages = [Items.Of("count")] };
        return pull.Execute();
    }

    private bool Describe(string remote)
    {
        using var describe = new DescribeRemote { BuildEngine = _engine, Root = _reader.Root, Remote = remote };
        return describe.Execute();
    }

    /// <summary>Opens a build of the reader that has the remote.</summary>
    private OpenBuild Use()
    {
        var opened = _reader.Opened();
        Use(opened, _share).ShouldBeTrue();
        return opened;
    }

    private bool Use(OpenBuild opened, string remote)
    {
        using var use = new UseRemote { BuildEngine = _engine, Root = _reader.Root, JournalFile = opened.JournalFile, Remote = remote };
        return use.Execute();
    }

    /// <summary>Whether the reader's stage must still run.</summary>
    private bool Fetch(OpenBuild opened)
    {
        using var fetch = _reader.Stage<FetchStage>(_engine, opened, Count);
        fetch.Execute().ShouldBeTrue();
        return fetch.MustRun;
    }
}
