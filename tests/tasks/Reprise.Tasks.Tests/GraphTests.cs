namespace Reprise.Tasks.Tests;

/// <summary>A stage whose project declares the graph of stages as a dep, after a stage <c>count</c> and one between the two.</summary>
public sealed class GraphTests : IDisposable
{
    private const string Count = "wc -l < \"$DEP_raw/tracks.csv\" > \"$OUT_count\"";

    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    public GraphTests()
    {
        Run("count", Count, [Items.Of("raw/", ("Name", "raw"))]);
        Run("between", "echo same > \"$OUT_between\"", [Items.Of("artifacts/count.txt", ("Name", "count"))]);
        Run("page", "cp \"$DEP_pipeline\" \"$OUT_page\"", Deps);
    }

    private static ITaskItem[] Deps => [Items.Of("artifacts/between.txt", ("Name", "between")), Items.Of("pipeline", ("Graph", "true"))];

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    [Fact]
    public void ItsProgramFindsTheGraphUnderTheNameOfTheItem()
    {
        using var json = System.Text.Json.JsonDocument.Parse(_checkout.Read("artifacts/page.txt"));

        json.RootElement.GetProperty("stage").GetString().ShouldBe("page");
        json.RootElement.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("name").GetString()).ShouldBe(["between", "count"]);
        _checkout.Read("artifacts/page.txt").ShouldNotContain(_checkout.Root);
    }

    [Fact]
    public void AChangeTwoStagesBeforeItMakesItRunThoughWhatItReadsIsTheSame()
    {
        _checkout.Write("raw/tracks.csv", "track\none\ntwo\n");
        Run("count", Count, [Items.Of("raw/", ("Name", "raw"))]);
        Run("between", "echo same > \"$OUT_between\"", [Items.Of("artifacts/count.txt", ("Name", "count"))]);

        Run("page", "cp \"$DEP_pipeline\" \"$OUT_page\"", Deps);

        _engine.Messages[^1].ShouldBe("page: running (graph of stages as pipeline changed)");
    }

    [Fact]
    public void ItIsJudgedAsIfWhatWouldBeRestoredWereThereWhereverThatIsBeforeIt()
    {
        foreach (var stage in new[] { "count", "between" })
        {
            File.Delete(_checkout[$"artifacts/{stage}.txt"]);
            File.Delete(_checkout[$"pipeline/locks/{stage}.lock"]);
        }

        var count = Status("count", Count, [Items.Of("raw/", ("Name", "raw"))], []);
        var between = Status("between", "echo same > \"$OUT_between\"", [Items.Of("artifacts/count.txt", ("Name", "count"))], count, "count");
        var page = Status("page", "cp \"$DEP_pipeline\" \"$OUT_page\"", Deps, [.. count, .. between], "between");

        (count[0].GetMetadata("Need"), between[0].GetMetadata("Need"), page[0].GetMetadata("Need")).ShouldBe(("Restore", "Restore", "Nothing"));
        page[0].GetMetadata("After").ShouldBe("between");
    }

    [Fact]
    public void WhatWouldRunBehindAFrozenStageIsAReasonToRun()
    {
        var count = Items.Of("count/x", ("Stage", "count"), ("StageProject", "count.proj"), ("StagePath", "artifacts/count.txt"), ("Need", "Run"));
        var between = Items.Of("between/x", ("Stage", "between"), ("StageProject", "between.proj"), ("StagePath", "artifacts/between.txt"), ("Need", "Frozen"));

        Status("page", "cp \"$DEP_pipeline\" \"$OUT_page\"", Deps, [count, between], "between")[0].GetMetadata("Why").ShouldBe("it follows count");
    }

    [Fact]
    public void ItsLockIsCheckedWithoutAnyData()
    {
        foreach (var file in Directory.GetFiles(_checkout["artifacts"])) File.Delete(file);
        Lock().ShouldBe("");

        File.Delete(_checkout["pipeline/locks/count.lock"]);
        Lock().ShouldBe("graph of stages as pipeline changed");
    }

    [Fact]
    public void ALockThatAnotherStageLeftBehindIsAnError()
    {
        _checkout.Write("pipeline/locks/old.lock", _checkout.Read("pipeline/locks/count.lock").Replace("stage: count", "stage: old", StringComparison.Ordinal));
        var check = Stage<CheckStage>("page", "cp \"$DEP_pipeline\" \"$OUT_page\"", Deps);

        check.Execute().ShouldBeFalse();

        check.MustRun.ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.DisputedOut]);
    }

    private string Lock()
    {
        var check = Stage<CheckLock>("page", "cp \"$DEP_pipeline\" \"$OUT_page\"", Deps);
        check.Project = "page.proj";
        check.Execute().ShouldBeTrue();
        return check.States[0].GetMetadata("Why");
    }

    private ITaskItem[] Status(string stage, string command, ITaskItem[] deps, ITaskItem[] before, params string[] references)
    {
        var status = Stage<StageStatus>(stage, command, deps);
        status.Project = stage + ".proj";
        status.References = [.. references.Select(name => Items.Of($"pipeline/{name}.proj"))];
        status.ReferenceOuts = before;
        status.Execute().ShouldBeTrue(string.Join('\n', _engine.Errors.Select(error => error.Message)));
        return status.States;
    }

    private void Run(string stage, string command, ITaskItem[] deps)
    {
        using var run = Stage<RunStage>(stage, command, deps);
        run.Execute().ShouldBeTrue(string.Join('\n', _engine.Errors.Select(error => error.Message)));
    }

    private T Stage<T>(string stage, string command, ITaskItem[] deps)
        where T : StageTask, new()
    {
        var task = _checkout.Stage<T>(_engine, _checkout.Opened(), command);
        (task.Stage, task.Arguments, task.Params, task.Deps, task.Outs) = (stage, [], [], deps, [Items.Of($"artifacts/{stage}.txt", ("Name", stage))]);
        return task;
    }
}
