namespace Reprise.Tasks.Tests;

public sealed class StatusTests : IDisposable
{
    private const string Count = "wc -l < \"$DEP_raw/tracks.csv\" > \"$OUT_count\"";

    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void AStageWithoutALockWouldRun() => Look().ShouldBe(("Run", "it has no lock yet"));

    [Fact]
    public void AStageThatRanIsUpToDate()
    {
        Run();

        Look().ShouldBe(("Nothing", ""));
    }

    [Fact]
    public void AnEditedInputIsTheReasonToRun()
    {
        Run();
        _checkout.Write("raw/tracks.csv", "track\n");

        Look().ShouldBe(("Run", "dep raw as raw: content changed"));
    }

    [Fact]
    public void AMissingOutWouldBeRestoredAndIsNot()
    {
        Run();
        File.Delete(_checkout["artifacts/count.txt"]);

        Look().ShouldBe(("Restore", "out artifacts/count.txt is missing"));
        File.Exists(_checkout["artifacts/count.txt"]).ShouldBeFalse();
    }

    [Fact]
    public void WhatFollowsAStageThatWouldRunWouldRunToo()
    {
        Run();
        var status = Status();
        status.References = [Items.Of("pipeline/split.proj", ("As", "split"))];
        status.ReferenceOuts =
        [
            Items.Of("split/x", ("Stage", "split"), ("StageProject", "split.proj"), ("StagePath", "artifacts/split.csv"), ("Need", "Run")),
        ];

        status.Execute().ShouldBeTrue();

        status.States.ShouldHaveSingleItem().GetMetadata("Need").ShouldBe("Run");
        status.States[0].GetMetadata("Why").ShouldBe("it follows split");
    }

    [Fact]
    public void WhatReadsAnOutThatWouldBeRestoredIsJudgedAsIfItWereThere()
    {
        Run();
        File.Delete(_checkout["artifacts/count.txt"]);
        var count = Status();
        count.Execute();

        var opened = _checkout.Opened();
        var status = _checkout.Stage<StageStatus>(_engine, opened, "true");
        status.Stage = "double";
        status.Project = "double.proj";
        status.Deps = [];
        status.References = [Items.Of("pipeline/count.proj", ("As", "count"))];
        status.ReferenceOuts = count.States;
        status.Execute().ShouldBeTrue();

        _engine.Errors.ShouldBeEmpty();
        status.States[0].GetMetadata("Why").ShouldBe("it has no lock yet");
    }

    [Fact]
    public void EachStageIsPrintedOnceWithItsReasonAndTheSum()
    {
        var show = new ShowStatus
        {
            BuildEngine = _engine,
            Root = _checkout.Root,
            States = [State("split", "Nothing", ""), State("train", "Run", "it follows split"), State("train", "Run", "it follows split"), State("basis", "Restore", "out x is missing")],
        };

        show.Execute().ShouldBeTrue();

        _engine.Messages.ShouldBe(
        [
            "up to date     split",
            "would run      train (it follows split)",
            "would restore  basis (out x is missing)",
            "status: 1 would run, 1 would restore, 1 up to date",
            "expected: unknown, as no such stage ran here yet",
        ]);
    }

    [Fact]
    public void AStrictStatusFailsWhereSomethingWouldRunAndNotForWhatWouldBeRestored()
    {
        Show(strict: true, State("split", "Nothing", ""), State("basis", "Restore", "out x is missing"), State("train", "Frozen", "x")).ShouldBeTrue();
        Show(strict: true, State("split", "Run", "x")).ShouldBeFalse();
        Show(strict: true, State("split", "Lost", "x")).ShouldBeFalse();
        Show(strict: false, State("split", "Run", "x")).ShouldBeTrue();

        _engine.ErrorCodes.ShouldBe([Codes.WouldRun, Codes.WouldRun]);
    }

    [Fact]
    public void TheSameIsLeftAsJson()
    {
        Show(strict: false, "json", State("split", "Run", "it has no lock yet")).ShouldBeTrue();

        using var json = System.Text.Json.JsonDocument.Parse(_checkout.Read("artifacts/.work/status.json"));
        json.RootElement.GetProperty("counts").GetProperty("would_run").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("stages")[0].GetProperty("reasons")[0].GetString().ShouldBe("it has no lock yet");
        _engine.Messages[^1].ShouldBe("written: artifacts/.work/status.json");
    }

    [Fact]
    public void TheGraphIsPrintedAndLeftAsMermaid()
    {
        var dag = new ShowDag { BuildEngine = _engine, Root = _checkout.Root, States = [State("split", "Nothing", ""), State("split", "Nothing", "")] };

        dag.Execute().ShouldBeTrue();

        _engine.Messages.Take(2).ShouldBe(["graph LR", "  n0[\"split\"]:::up_to_date"]);
        _engine.Messages[^1].ShouldStartWith("written: artifacts/.work/dag.mmd, .dot");
        _checkout.Read("artifacts/.work/dag.mmd").Split('\n')[..^1].ShouldBe(_engine.Messages.SkipLast(1));
    }

    [Fact]
    public void AnotherFormatIsAnError()
    {
        Show(strict: false, "jsno").ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownSwitch]);
    }

    [Fact]
    public void ARunThatEndedIsWhatTheNextOneIsExpectedToTake()
    {
        var opened = _checkout.Opened();
        using var run = _checkout.Stage<RunStage>(_engine, opened, Count);
        run.Execute().ShouldBeTrue();
        _checkout.Close(_engine, opened).Execute();
        _checkout.Write("raw/tracks.csv", "track\n");
        foreach (var journal in Directory.GetFiles(_checkout["artifacts/.work/journal"])) File.Delete(journal);
        var status = Status();
        status.Execute();

        Show(strict: false, status.States).ShouldBeTrue();

        _engine.Messages[^1].ShouldStartWith("expected: ");
        _engine.Messages[^1].ShouldEndWith(" on 2 workers");
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private bool Show(bool strict, params ITaskItem[] states) => Show(strict, "text", states);

    private bool Show(bool strict, string format, params ITaskItem[] states) => new ShowStatus
    {
        BuildEngine = _engine,
        Root = _checkout.Root,
        States = states,
        Format = format,
        Strict = strict,
        Workers = 2,
    }.Execute();

    private static ITaskItem State(string stage, string need, string why) =>
        Items.Of(stage + "/out", ("Stage", stage), ("Need", need), ("Why", why));

    private void Run()
    {
        using var run = _checkout.Stage<RunStage>(_engine, _checkout.Opened(), Count);
        run.Execute().ShouldBeTrue();
    }

    private StageStatus Status()
    {
        var status = _checkout.Stage<StageStatus>(_engine, _checkout.Opened(), Count);
        status.Project = "count.proj";
        return status;
    }

    private (string Need, string Why) Look()
    {
        var status = Status();
        status.Execute().ShouldBeTrue();
        var state = status.States.ShouldHaveSingleItem();
        return (state.GetMetadata("Need"), state.GetMetadata("Why"));
    }
}
