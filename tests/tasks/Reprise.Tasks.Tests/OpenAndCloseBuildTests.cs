namespace Reprise.Tasks.Tests;

public sealed class OpenAndCloseBuildTests : IDisposable
{
    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void EveryMistakeInTheParamsIsAnErrorWithItsPlace()
    {
        _checkout.Write("params.yaml", "seeds: [1, -2]\nmodels:\n  c1m1: {drop: 0.25}\nprofiles:\n  demo: {}\n");

        _checkout.Open(_engine).Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.OutOfRange, Codes.UnknownKey], ignoreOrder: true);
        _engine.Errors.ShouldAllBe(error => error.File.EndsWith("params.yaml") && error.ColumnNumber > 0);
        _engine.Errors.Select(error => error.LineNumber).ShouldBe([1, 3], ignoreOrder: true);
    }

    [Fact]
    public void AMistakeOnTheCommandLineIsAnErrorToo()
    {
        _checkout.Open(_engine, set: "models.c1m1.dropout=2").Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.OutOfRange]);
    }

    [Fact]
    public void ABuildThatCannotBeginHasItsClosingLineToo()
    {
        _checkout.Open(_engine, set: "models.c1m1.dropout=2").Execute();

        _engine.Messages.ShouldBe(["stages: 0 ran, 0 restored, 0 up to date, 0 failed"]);
    }

    [Fact]
    public void AFolderThatCannotBeTheCacheIsAnError()
    {
        var file = _checkout.Write("file", "");
        foreach (var folder in new[] { $"{file}/cache", "artifacts/cache" })
        {
            using var engine = new RecordingEngine();
            var open = _checkout.Open(engine);
            open.Cache = folder;

            open.Execute().ShouldBeFalse();

            engine.ErrorCodes.ShouldBe([Codes.BadCache]);
        }
    }

    [Fact]
    public void WhoOnlyLooksDoesNotChooseTheCache()
    {
        var open = _checkout.Open(_engine, exclusive: false);
        open.Cache = _checkout["shared"];

        open.Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.BadCache]);
        Directory.Exists(_checkout["shared"]).ShouldBeFalse();
    }

    [Fact]
    public async Task AWaitForAnotherBuildCanBeCancelled()
    {
        _checkout.Open(_engine).Execute().ShouldBeTrue();
        using var waiting = new RecordingEngine();
        using var open = _checkout.Open(waiting);

        var second = Task.Run(open.Execute);
        SpinWait.SpinUntil(() => waiting.Messages.Count > 0, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        open.Cancel();

        (await second.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeFalse();
        waiting.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void AfterABuildInWhichAllWentWellTheNextHasNothingToDo()
    {
        var opened = _checkout.Opened();
        opened.UpToDate.ShouldBeFalse();
        File.WriteAllText(opened.JournalFile, "Ran\tsplit\t0.1\nRestored\tbasis\t0.1\nUpToDate\tprepare\t0.1\n");

        _checkout.Close(_engine, opened).Execute().ShouldBeTrue();
        _engine.Messages.ShouldBe(["stages: 1 ran, 1 restored, 1 up to date, 0 failed"]);

        using var next = new RecordingEngine();
        var again = _checkout.Open(next);
        again.Execute().ShouldBeTrue();
        again.UpToDate.ShouldBeTrue();
        next.Messages.ShouldBe(["stages: 0 ran, 0 restored, 3 up to date, 0 failed"]);
    }

    [Fact]
    public void WhatIsOnlyShownMayBeUnreadable()
    {
        var first = _checkout.Open(_engine);
        first.Execute().ShouldBeTrue();
        File.WriteAllText(first.JournalFile, "Ran\tsplit\t0.1\n");
        _checkout.Close(_engine, first).Execute().ShouldBeTrue();
        _engine.Dispose();
        var state = _checkout["artifacts/.work/state"];
        using var durations = new FileStream(Path.Combine(state, "durations"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var names = new FileStream(Directory.GetFiles(state, "stages-*").ShouldHaveSingleItem(), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        _checkout.Write("params.yaml", _checkout.Read("params.yaml") + "# Later.\n");

        using var next = new RecordingEngine();
        var opened = _checkout.Open(next);
        opened.Execute().ShouldBeTrue();
        _checkout.Close(next, opened).Execute().ShouldBeTrue();

        next.Errors.ShouldBeEmpty();
        next.Messages.ShouldBe(["stages: 0 ran, 0 restored, 0 up to date, 0 failed"]);
    }

    [Fact]
    public void OtherParamsAreAnotherBuild()
    {
        _checkout.Close(_engine, _checkout.Opened()).Execute();

        _checkout.Opened("models.c1m1.dropout=0.5").UpToDate.ShouldBeFalse();
        _checkout.Opened().UpToDate.ShouldBeTrue();
    }

    [Fact]
    public void AGraphEditedDuringTheBuildIsLookedAtAgain()
    {
        var opened = _checkout.Opened();
        _checkout.Write("params.yaml", _checkout.Read("params.yaml") + "# Later.\n");
        _checkout.Close(_engine, opened).Execute();
        _checkout.Write("params.yaml", _checkout.Read("params.yaml").Replace("# Later.\n", "", StringComparison.Ordinal));

        _checkout.Opened().UpToDate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Failed\tsplit\t0.1\n", false, 1)]
    [InlineData("Ran\tsplit\t0.1\n", true, 0)]
    public void AfterAFailureTheNextBuildLooksAgain(string journal, bool failed, int counted)
    {
        var opened = _checkout.Opened();
        File.WriteAllText(opened.JournalFile, journal);

        _checkout.Close(_engine, opened, failed).Execute().ShouldBeTrue();

        _engine.Messages.ShouldHaveSingleItem().ShouldEndWith($"{counted} failed");
        _checkout.Opened().UpToDate.ShouldBeFalse();
    }

    [Fact]
    public async Task ASecondBuildWaitsForTheFirstAndOneThatOnlyLooksDoesNot()
    {
        _checkout.Open(_engine).Execute().ShouldBeTrue();

        using var looking = new RecordingEngine();
        _checkout.Open(looking, exclusive: false).Execute().ShouldBeTrue();
        looking.Messages.ShouldBeEmpty();

        using var waiting = new RecordingEngine();
        var second = Task.Run(() => _checkout.Open(waiting).Execute());
        SpinWait.SpinUntil(() => waiting.Messages.Count > 0, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        second.IsCompleted.ShouldBeFalse();

        _engine.Dispose();
        (await second).ShouldBeTrue();
        waiting.Messages.ShouldHaveSingleItem().ShouldStartWith("waiting: ");
    }

    [Fact]
    public void OnlyTheLatestJournalsAreKept()
    {
        for (var old = 0; old < 60; old++) _checkout.Write($"artifacts/.work/journal/20000101-0000{old:00}-1-abcd", "");
        var opened = _checkout.Opened();
        File.WriteAllText(opened.JournalFile, "");

        _checkout.Close(_engine, opened).Execute();

        Directory.GetFiles(_checkout["artifacts/.work/journal"]).Length.ShouldBe(50);
        File.Exists(opened.JournalFile).ShouldBeTrue();
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }
}
