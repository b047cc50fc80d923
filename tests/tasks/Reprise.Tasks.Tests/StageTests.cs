namespace Reprise.Tasks.Tests;

public sealed class StageTests : IDisposable
{
    private const string Count = "wc -l < \"$DEP_raw/tracks.csv\" > \"$OUT_count\"";

    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void AStageThatNeverRanMustRunAndThenIsUpToDate()
    {
        var opened = _checkout.Opened();
        Check(opened).MustRun.ShouldBeTrue();

        _checkout.Stage<RunStage>(_engine, opened, Count).Execute().ShouldBeTrue();

        _checkout.Read("artifacts/count.txt").Trim().ShouldBe("2");
        _engine.Messages.ShouldBe(["count: running (it has no lock yet)"]);
        File.ReadAllLines(opened.JournalFile)[^1].ShouldStartWith("Ran\tcount\t");
        Check(_checkout.Opened()).MustRun.ShouldBeFalse();
    }

    [Fact]
    public void AMissingOutIsRestoredByTheCheck()
    {
        Run(Count).ShouldBeTrue();
        File.Delete(_checkout["artifacts/count.txt"]);

        Check(_checkout.Opened()).MustRun.ShouldBeFalse();

        _checkout.Read("artifacts/count.txt").Trim().ShouldBe("2");
        _engine.Messages[^1].ShouldStartWith("count: restored (out artifacts/count.txt is missing)");
    }

    [Fact]
    public void TheParamThatChangedIsTheReason()
    {
        Run(Count).ShouldBeTrue();

        _checkout.Stage<RunStage>(_engine, _checkout.Opened("models.c1m1.dropout=0.5"), Count).Execute().ShouldBeTrue();

        _engine.Messages[^1].ShouldBe("count: running (param models.c1m1.dropout: 0.25 → 0.5)");
    }

    [Fact]
    public void EveryMissingDepAndUnknownParamIsReportedAtOnce()
    {
        var opened = _checkout.Opened();
        var check = _checkout.Stage<CheckStage>(_engine, opened, Count);
        check.Deps = [Items.Of("raw/none.csv"), Items.Of("raw/nor.csv")];
        check.Params = [Items.Of("models.c1m9"), Items.Of("seeds")];

        check.Execute().ShouldBeFalse();

        check.MustRun.ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.UnknownParam, Codes.MissingDep, Codes.MissingDep], ignoreOrder: true);
        File.ReadAllLines(opened.JournalFile)[^1].ShouldStartWith("Failed\tcount\t");
    }

    [Fact]
    public void ADepFromAParamIsLeftOutWhereTheParamIsEmptyAndIsFoundAtItsPlaceWhereItIsWrong()
    {
        var check = _checkout.Stage<CheckStage>(_engine, _checkout.Opened(), Count);
        check.Deps = [Items.Of("data.music.path", ("Name", "audio"), ("FromParam", "true"))];
        check.Execute().ShouldBeTrue();

        check = _checkout.Stage<CheckStage>(_engine, _checkout.Opened("data.music.path=/no/such/folder"), Count);
        check.Deps = [Items.Of("data.music.path", ("Name", "audio"), ("FromParam", "true"))];
        check.Execute().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.MissingDep]);
        _engine.Errors[0].Message.ShouldContain("/no/such/folder");
    }

    [Fact]
    public void ADepThatNamesAListIsAPathForEachOfItsValues()
    {
        _checkout.Write("raw/1/tracks.csv", "one\n");
        var check = _checkout.Stage<CheckStage>(_engine, _checkout.Opened(), Count);
        check.Deps = [Items.Of("raw/{seeds}/", ("Name", "raw"))];

        check.Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.MissingDep]);
        _engine.Errors[0].Message.ShouldContain("'raw/2'");
    }

    [Fact]
    public void ADepIsLeftOutWhereAParamSaysThatItIsNotRead()
    {
        var check = _checkout.Stage<CheckStage>(_engine, _checkout.Opened("data.music.path=/no/such/folder"), Count);
        check.Deps = [Items.Of("data.music.path", ("Name", "audio"), ("FromParam", "true"), ("Unless", "data.music.source=net|demo"))];
        check.Execute().ShouldBeTrue();

        check = _checkout.Stage<CheckStage>(_engine, _checkout.Opened("data.music.path=/no/such/folder data.music.source=audio"), Count);
        check.Deps = [Items.Of("data.music.path", ("Name", "audio"), ("FromParam", "true"), ("Unless", "data.music.source=demo"))];
        check.Execute().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.MissingDep]);
    }

    [Fact]
    public void WhatHoldsForAnotherSourceIsNoInput()
    {
        CheckStage Check(string set)
        {
            var check = _checkout.Stage<CheckStage>(_engine, _checkout.Opened(set), Count);
            check.Deps = [Items.Of("raw/none.csv", ("OnlyIf", "data.music.source=net"))];
            check.Params = [Items.Of("models.c1m9", ("OnlyIf", "data.music.source=net")), Items.Of("models.c1m1", ("OnlyIf", "data.music.source=demo"))];
            return check;
        }

        Check("").Execute().ShouldBeTrue();
        _engine.ErrorCodes.ShouldBeEmpty();

        Check("data.music.source=net").Execute().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.UnknownParam, Codes.MissingDep], ignoreOrder: true);
    }

    [Fact]
    public void AProgramThatFailsIsNamedWithItsLastWordsAndItsLog()
    {
        Run("echo working; echo 'no luck' >&2; exit 3").ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.ProgramFailed]);
        _engine.Errors[0].Message.ShouldContain("exit code 3");
        _engine.Errors[0].Message.ShouldContain("no luck");
        _engine.Errors[0].Message.ShouldContain("artifacts/.work/logs/count.log");
        _engine.Messages.ShouldContain("  working");
        // Two pipes: either line may be read first.
        File.ReadAllLines(_checkout["artifacts/.work/logs/count.log"]).ShouldBe(["working", "no luck"], ignoreOrder: true);
        File.Exists(_checkout["artifacts/count.txt"]).ShouldBeFalse();
    }

    [Fact]
    public void AnErrorInMSBuildsOwnFormatKeepsItsCodeAndItsPlace()
    {
        Run("echo 'params.yaml(4,9): error REPRO6201: no network c9' >&2; echo x > \"$OUT_count\"").ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownNetwork]);
        _engine.Errors[0].File.ShouldBe("params.yaml");
        _engine.Errors[0].LineNumber.ShouldBe(4);
        _engine.Errors[0].ColumnNumber.ShouldBe(9);
        _engine.Errors[0].Message.ShouldBe("no network c9");
    }

    [Fact]
    public void AWarningInMSBuildsOwnFormatDoesNotFailTheStage()
    {
        Run("echo 'raw/tracks.csv: warning REPRO3007: few tracks' >&2; echo x > \"$OUT_count\"").ShouldBeTrue();

        _engine.WarningCodes.ShouldBe([Codes.TooFewTracks]);
    }

    [Fact]
    public void APlaceThatCannotBeWrittenIsAnErrorAndCountsAsAFailure()
    {
        var opened = _checkout.Opened();
        using var run = _checkout.Stage<RunStage>(_engine, opened, Count);
        run.Outs = [Items.Of("raw/tracks.csv/count.txt", ("Name", "count"))];

        run.Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.StageFiles]);
        File.ReadAllLines(opened.JournalFile)[^1].ShouldStartWith("Failed\tcount\t");
    }

    [Fact]
    public void WhatNobodyExpectedIsOneErrorWithACodeAndNoStack()
    {
        var opened = _checkout.Opened();
        File.WriteAllText(opened.ParamsFile, "{");
        using var run = _checkout.Stage<RunStage>(_engine, opened, Count);

        run.Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.Unexpected]);
        _engine.Errors[0].Message.ShouldNotContain(" at Reprise");
        File.ReadAllLines(opened.JournalFile)[^1].ShouldStartWith("Failed\tcount\t");
    }

    [Fact]
    public async Task ACancelledStageWritesNothing()
    {
        var opened = _checkout.Opened();
        using var run = _checkout.Stage<RunStage>(_engine, opened, "echo half > \"$OUT_count\"; touch \"$STAGE_ROOT/started\"; sleep 60");

        var running = Task.Run(run.Execute);
        SpinWait.SpinUntil(() => File.Exists(_checkout["started"]), TimeSpan.FromSeconds(20)).ShouldBeTrue();
        run.Cancel();
        await running;

        File.Exists(_checkout["artifacts/count.txt"]).ShouldBeFalse();
        _engine.Messages.ShouldContain("count: cancelled, nothing was written");
        Check(_checkout.Opened()).MustRun.ShouldBeTrue();
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private CheckStage Check(OpenBuild opened)
    {
        var check = _checkout.Stage<CheckStage>(_engine, opened, Count);
        check.Execute().ShouldBeTrue();
        return check;
    }

    private bool Run(string command)
    {
        using var run = _checkout.Stage<RunStage>(_engine, _checkout.Opened(), command);
        return run.Execute();
    }
}
