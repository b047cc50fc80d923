using System.Text.Json;
using Reprise.Core.Tests.Files;
using Reprise.Live;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Live;

public sealed class LiveBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WorkPlace _place;
    private readonly Journal _journal;

    public LiveBuildTests()
    {
        _place = new(_folder.Root);
        Directory.CreateDirectory(_place.Logs);
        _journal = new(_folder["journal"]);
    }

    [Fact]
    public void StagesGoTheirWayFromWaitingToTheirEnd()
    {
        var build = Build("split", "train.a", "train.b");
        States(build).ShouldBe("split waiting, train.a waiting, train.b waiting");

        _journal.Write("split", StageEnd.UpToDate, TimeSpan.Zero);
        _journal.Write("train.a", StageEnd.Failed, TimeSpan.Zero);
        States(build).ShouldBe("split up_to_date, train.a due, train.b waiting");

        _journal.Begin("train.a");
        States(build).ShouldBe("split up_to_date, train.a running, train.b waiting");

        _journal.Write("train.a", StageEnd.Ran, TimeSpan.FromSeconds(2));
        _journal.Write("train.b", StageEnd.Restored, TimeSpan.Zero);
        _journal.Write("extra", StageEnd.Frozen, TimeSpan.Zero);
        States(build).ShouldBe("extra frozen, split up_to_date, train.a ran, train.b restored");
    }

    [Fact]
    public void AFailureHasItsMessage()
    {
        var build = Build();
        _journal.Fault("split", "REPRO1102", "Stage 'split' reads 'a\tb',\nwhich is not there.");
        _journal.Write("split", StageEnd.Failed, TimeSpan.Zero);
        _journal.Begin("train.a");
        _journal.Fault("train.a", "REPRO4001", "It ended.");
        _journal.Write("train.a", StageEnd.Failed, TimeSpan.Zero);

        States(build).ShouldBe("split failed, train.a failed");
        build.Stages.SelectMany(stage => stage.Faults).ShouldBe(["REPRO1102: Stage 'split' reads 'a b', which is not there.", "REPRO4001: It ended."]);
    }

    [Fact]
    public void ARunningTrainingIsListenedToAndWhatAnEarlierRunSaidIsNot()
    {
        var log = Path.Combine(_place.Logs, "train.a.log");
        File.WriteAllText(log, "a epoch 9/9 loss 0.1 acc 1 ETA 00:00:00\n");
        File.SetLastWriteTimeUtc(log, DateTime.UtcNow.AddMinutes(-1));
        var build = Build();
        _journal.Begin("train.a");
        build.Refresh();
        build.Stages.Single().Progress.ShouldBeNull();

        File.WriteAllText(log, "a epoch 1/9 loss 2.5 acc 0.2 ETA 00:00:09\nsomething else\n");
        build.Refresh();

        var stage = build.Stages.Single();
        (stage.Progress!.Done, stage.Progress.All, stage.Said).ShouldBe((1, 9, "something else"));
        File.AppendAllText(log, "a epoch 2/9 loss 2 acc 0.3 ETA 00:00:08\n");
        _journal.Write("train.a", StageEnd.Ran, TimeSpan.FromSeconds(3));
        build.Refresh();
        stage.Curve.Places.ShouldBe([1, 2]);
    }

    [Fact]
    public void ABuildThatSucceededHadNoOtherStages()
    {
        var build = Build("split", "never");
        _journal.Write("split", StageEnd.Ran, TimeSpan.Zero);

        build.End(complete: true);

        States(build).ShouldBe("split ran");
    }

    [Fact]
    public void ABuildThatWasCutShortSaysWhatItDidNotReach()
    {
        var build = Build("never", "due", "runs");
        _journal.Write("due", StageEnd.Failed, TimeSpan.Zero);
        _journal.Begin("runs");

        build.End(complete: false);

        States(build).ShouldBe("due failed, never waiting, runs stopped");
    }

    [Fact]
    public void TheScriptCallsOneFunctionWithAllThereIsToShow()
    {
        var build = Build("split", "train.a", "train.b");
        _journal.Write("split", StageEnd.Ran, TimeSpan.FromSeconds(1.25));
        _journal.Begin("train.a");
        build.Refresh();
        File.WriteAllText(Path.Combine(_place.Logs, "train.a.log"), "a </script> epoch 1/9 loss 2.5 acc 0.2 ETA 00:00:09\n");
        build.Refresh();
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        var script = LiveScript.Of(LiveScript.Content(new("music", "report.proj", 17, 2, now - 5000), "running", build, Past, now), now);

        script.ShouldStartWith("reprise({");
        script.ShouldEndWith($"}}, {now});\n");
        using var json = JsonDocument.Parse(script["reprise(".Length..script.LastIndexOf(", ", StringComparison.Ordinal)]);
        var root = json.RootElement;
        (root.GetProperty("folder").GetString(), root.GetProperty("state").GetString(), root.GetProperty("workers").GetInt32()).ShouldBe(("music", "running", 2));
        // Ten seconds each, on two workers.
        root.GetProperty("rest").GetString().ShouldBeOneOf("about 10 s", "about 9 s");
        var stages = root.GetProperty("stages").EnumerateArray().ToDictionary(stage => stage.GetProperty("name").GetString()!);
        stages["split"].GetProperty("seconds").GetDouble().ShouldBe(1.2);
        stages["train.a"].GetProperty("curve").GetProperty("loss")[0].GetDouble().ShouldBe(2.5);
        (stages["train.a"].GetProperty("done").GetInt32(), stages["train.a"].GetProperty("all").GetInt32(), stages["train.a"].GetProperty("expected").GetDouble()).ShouldBe((1, 9, 10));
        stages["train.b"].GetProperty("state").GetString().ShouldBe("waiting");
    }

    public void Dispose() => _folder.Dispose();

    private static double? Past(string stage) => stage.StartsWith("train", StringComparison.Ordinal) ? 10 : null;

    private LiveBuild Build(params string[] expected) => new(_place, _journal.Path, expected);

    private static string States(LiveBuild build)
    {
        build.Refresh();
        return string.Join(", ", build.Stages.Select(stage => $"{stage.Name} {LiveScript.Word(stage.State)}"));
    }
}
