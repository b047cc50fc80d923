using Reprise.Pipeline;

namespace Reprise.Tasks.Tests;

/// <summary>Stages that run though they need not, and stages that never run.</summary>
public sealed class SteeringTests : IDisposable
{
    private const string Count = "wc -l < \"$DEP_raw/tracks.csv\" > \"$OUT_count\"";

    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void AForcedStageRunsThoughItIsUpToDate()
    {
        Run(_checkout.Opened());
        var opened = _checkout.Opened();
        Force(opened, "cou*").ShouldBeTrue();

        Check(opened).MustRun.ShouldBeTrue();
        Run(opened);

        _engine.Messages[^1].ShouldBe("count: running (it is forced)");
        _engine.WarningCodes.ShouldBeEmpty();
    }

    [Fact]
    public void AForcedStageThatMakesSomethingElseIsWarnedOf()
    {
        const string Draw = "cat /proc/sys/kernel/random/uuid > \"$OUT_count\"";
        Run(_checkout.Opened(), Draw);
        var opened = _checkout.Opened();
        Force(opened, "count");

        Run(opened, Draw);

        _engine.WarningCodes.ShouldBe([Codes.OtherResult]);
        Check(_checkout.Opened(), Draw).MustRun.ShouldBeFalse();
    }

    [Fact]
    public void NamesOfNoStageAndFrozenStagesCannotBeForced()
    {
        Freeze("count").ShouldBeTrue();
        var opened = _checkout.Opened();

        Force(opened, "count conut").ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownStage, Codes.FrozenForced]);
        _engine.Errors[0].Message.ShouldContain("'count'");
        new Journal(opened.JournalFile).Forced().ShouldBeEmpty();
    }

    [Fact]
    public void AFrozenStageThatIsUpToDateIsAStageLikeAnyOther()
    {
        Run(_checkout.Opened());
        Freeze("count");

        var opened = _checkout.Opened();
        Check(opened).MustRun.ShouldBeFalse();

        _engine.WarningCodes.ShouldBeEmpty();
        new Journal(opened.JournalFile).Ends()["count"].ShouldBe(StageEnd.UpToDate);
    }

    [Theory]
    [InlineData("raw/tracks.csv", "track\n")]
    [InlineData("artifacts/count.txt", "77")]
    [InlineData("pipeline/locks/count.lock", "")]
    public void AFrozenStageIsLeftAsItIsAndWarnedOfInEveryBuild(string path, string text)
    {
        Run(_checkout.Opened());
        Freeze("count");
        File.Delete(_checkout[path]);
        _checkout.Write(path, text);
        var made = _checkout.Read("artifacts/count.txt");

        for (var build = 1; build <= 2; build++)
        {
            var opened = _checkout.Opened();
            opened.UpToDate.ShouldBeFalse();
            Check(opened).MustRun.ShouldBeFalse();
            _checkout.Close(_engine, opened).Execute();

            _engine.WarningCodes.Count(code => code == Codes.FrozenOutdated).ShouldBe(build);
            _engine.Messages[^1].ShouldBe("stages: 0 ran, 0 restored, 0 up to date, 0 failed, 1 frozen");
            _checkout.Read("artifacts/count.txt").ShouldBe(made);
        }
    }

    [Fact]
    public void AFrozenStageNeedsNoInputs()
    {
        Run(_checkout.Opened());
        Freeze("count");
        File.Delete(_checkout["raw/tracks.csv"]);
        Directory.Delete(_checkout["raw"]);

        Check(_checkout.Opened()).MustRun.ShouldBeFalse();

        _engine.ErrorCodes.ShouldBeEmpty();
        _engine.WarningCodes.ShouldBe([Codes.FrozenOutdated]);
    }

    [Fact]
    public void MissingOutsOfAFrozenStageComeBackFromTheRunOfItsLock()
    {
        Run(_checkout.Opened());
        Freeze("count");
        var sound = _checkout.Read("pipeline/locks/count.lock");
        _checkout.Write("raw/tracks.csv", "track\n");
        File.Delete(_checkout["artifacts/count.txt"]);

        Check(_checkout.Opened());

        _engine.WarningCodes.ShouldBe([Codes.FrozenOutdated]);
        _checkout.Read("artifacts/count.txt").Trim().ShouldBe("2");
        _checkout.Read("pipeline/locks/count.lock").ShouldBe(sound);
    }

    [Fact]
    public void MissingOutsThatTheCacheDoesNotHoldAreAnError()
    {
        Run(_checkout.Opened());
        Freeze("count");
        File.Delete(_checkout["artifacts/count.txt"]);
        Directory.Delete(_checkout["artifacts/.work/cache"], recursive: true);
        var opened = _checkout.Opened();

        Check(opened).MustRun.ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.FrozenWithoutOuts]);
        new Journal(opened.JournalFile).Ends()["count"].ShouldBe(StageEnd.Failed);
    }

    [Fact]
    public void WhatIsThawedIsTakenFromTheListAndOtherNamesAreErrors()
    {
        Freeze("count prepare").ShouldBeTrue();
        Freeze("count", thaw: true).ShouldBeTrue();
        File.ReadAllLines(_checkout["pipeline/frozen.txt"])[1..].ShouldBe(["prepare"]);

        Freeze("count", thaw: true).ShouldBeFalse();
        Freeze("", thaw: true).ShouldBeFalse();
        Freeze("nothing").ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownStage, Codes.UnknownStage, Codes.UnknownStage]);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private void Run(OpenBuild opened, string command = Count)
    {
        using var run = _checkout.Stage<RunStage>(_engine, opened, command);
        run.Execute().ShouldBeTrue();
    }

    private CheckStage Check(OpenBuild opened, string command = Count)
    {
        var check = _checkout.Stage<CheckStage>(_engine, opened, command);
        check.Execute();
        return check;
    }

    private bool Force(OpenBuild opened, string stages) => new ForceStages
    {
        BuildEngine = _engine,
        Root = _checkout.Root,
        JournalFile = opened.JournalFile,
        Force = stages,
        Known = ["count", "prepare"],
    }.Execute();

    private bool Freeze(string stages, bool thaw = false) => new FreezeStages
    {
        BuildEngine = _engine,
        Root = _checkout.Root,
        Stages = stages,
        Known = ["count", "prepare"],
        Thaw = thaw,
    }.Execute();
}
