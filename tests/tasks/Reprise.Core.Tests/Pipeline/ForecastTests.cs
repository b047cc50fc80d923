using Reprise.Core.Tests.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class ForecastTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 70)]
    [InlineData(2, 40)]
    [InlineData(8, 20)]
    public void StagesWaitForThoseBeforeThemAndForAFreeWorker(int workers, double seconds)
    {
        // Six of ten seconds each side by side, then one that follows all: with two workers three rounds and one.
        var stages = Enumerable.Range(0, 6).Select(index => Stage($"train.{index}")).ToList();
        stages.Add(Stage("report", [.. stages.Select(stage => stage.Stage)]));

        new Forecast(stages, _ => 10, workers).Seconds.ShouldBe(seconds);
    }

    [Fact]
    public void WhatNeverRanTakesAsLongAsTheMedianOfItsKind()
    {
        var past = new Dictionary<string, double> { ["train.0"] = 1, ["train.1"] = 5, ["train.2"] = 100 };
        StageState[] stages = [.. Enumerable.Range(0, 4).Select(index => Stage($"train.{index}")), Stage("report")];

        var forecast = new Forecast(stages, stage => past.TryGetValue(stage, out var seconds) ? seconds : null, workers: 1);

        forecast.Of("train.3").ShouldBe(5);
        forecast.Of("report").ShouldBeNull();
        (forecast.ByKind, forecast.Unknown, forecast.Seconds).ShouldBe((1, 1, 111));
    }

    [Fact]
    public void TheLastRunCountsAndIsKeptWhenItsJournalIsGone()
    {
        var place = new WorkPlace(_folder.Root);
        _folder.Write("artifacts/.work/journal/20260101-000000-1", "Ran\ttrain\t8.5\nRan\tsplit\t1\nUpToDate\tbasis\t0.1\n");
        _folder.Write("artifacts/.work/journal/20260102-000000-1", "Ran\ttrain\t9.25\nFailed\tsplit\t3\ntorn");
        _folder.Write("artifacts/.work/journal/20260102-000000-1.consulted", "Ran\ttrain\t77\n");
        new Durations(place).Keep();
        Directory.Delete(_folder["artifacts/.work/journal"], recursive: true);

        var durations = new Durations(place);

        (durations.Of("train"), durations.Of("split"), durations.Of("basis")).ShouldBe((9.25, 1, null));
    }

    [Theory]
    [InlineData(0.2, "under 1 s")]
    [InlineData(12.4, "about 12 s")]
    [InlineData(200, "about 3.3 min")]
    [InlineData(9000, "about 2.5 h")]
    public void DurationsAreSaidShortly(double seconds, string words) => Forecast.Words(seconds).ShouldBe(words);

    private static StageState Stage(string name, params string[] after) => new(name, name.Split('.')[0] + ".proj", StageNeed.Run, ["x"], after);
}
