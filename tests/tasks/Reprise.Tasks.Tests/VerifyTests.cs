namespace Reprise.Tasks.Tests;

/// <summary>Verify, accept and compare, without a build around them.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Lock = "pipeline/locks/count.lock";
    private const string Snapshot = "tests/snapshots/demo.yaml";

    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    public VerifyTests() => Run("0.5");

    [Fact]
    public void WithoutASnapshotThereIsNothingToVerify()
    {
        Verify().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.NoSnapshot]);
        _checkout.Read("artifacts/.work/verify/verify.md").ShouldContain("**not verified**");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void ASnapshotIsNotAcceptedWithoutAReason(string reason)
    {
        Accept(reason).ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.NoReason]);
        File.Exists(_checkout[Snapshot]).ShouldBeFalse();
    }

    [Fact]
    public void WhatWasAcceptedIsVerified()
    {
        Accept("first").ShouldBeTrue();
        Verify().ShouldBeTrue();
        _engine.Messages.ShouldContain("verify: 1 metrics equal, 0 within tolerance, 0 differ, 0 missing, 0 new; 1 locks agree with their sources");
        _engine.Messages[^1].ShouldBe("verify: wrote artifacts/.work/verify/verify.md and .json");
    }

    [Fact]
    public void EachMetricThatFailsIsAnErrorOfItsOwnAtItsLine()
    {
        Accept("first").ShouldBeTrue();
        _checkout.Write(Snapshot, _checkout.Read(Snapshot).Replace("value: 0.5", "value: 0.4", StringComparison.Ordinal) + "  gone:\n    loss: {value: 1, atol: 0, rtol: 0.1, direction: lower}\n");

        Verify().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.MetricDiffers, Codes.MetricMissing]);
        _engine.Errors[0].File.ShouldBe(Snapshot);
        _engine.Errors.Select(error => error.LineNumber).ShouldBe([10, 12]);
        _engine.Errors[0].Message.ShouldSatisfyAllConditions(
            text => text.ShouldContain("expected 0.4"), text => text.ShouldContain("got 0.5"), text => text.ShouldContain("equal"));
    }

    [Fact]
    public void InFastDeterminismATinyDifferencePasses()
    {
        Accept("first").ShouldBeTrue();
        _checkout.Write(Snapshot, _checkout.Read(Snapshot).Replace("determinism: strict", "determinism: fast", StringComparison.Ordinal).Replace("value: 0.5", "value: 0.55", StringComparison.Ordinal));
        Verify().ShouldBeTrue();
        _engine.Messages.ShouldContain("verify: tolerances count, since the snapshot was taken with determinism: fast");

        _checkout.Write(Snapshot, _checkout.Read(Snapshot).Replace("value: 0.55", "value: 0.65", StringComparison.Ordinal));
        Verify().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.MetricDiffers]);
    }

    [Fact]
    public void AMetricThatTheSnapshotLacksIsAWarning()
    {
        Accept("first").ShouldBeTrue();
        _checkout.Write(Lock, _checkout.Read(Lock).Replace("test.accuracy", "test.precision", StringComparison.Ordinal) + "  test.accuracy: 0.5\n");

        Verify(key: "test.*").ShouldBeTrue();
        _engine.WarningCodes.ShouldBe([Codes.MetricNew]);
    }

    [Theory]
    [InlineData("dropout: 0.25", "dropout: 0.5")]
    [InlineData("fingerprint: sha256:", "fingerprint: sha257:")]
    [InlineData("raw: {digest: sha256:", "raw: {digest: sha256:0")]
    [InlineData("\n  raw: {", "\n  more: {")]
    [InlineData("seed: \"1\"", "seed: \"2\"")]
    [InlineData("artifacts/count.json", "artifacts/other.json")]
    [InlineData("  test.accuracy", "  test.secret")]
    [InlineData("metrics:\n  test.accuracy: 0.5\n", "")]
    public void AnEditedLockIsNotThatOfTheSources(string right, string wrong)
    {
        Accept("first").ShouldBeTrue();
        _checkout.Read(Lock).ShouldContain(right);
        _checkout.Write(Lock, _checkout.Read(Lock).Replace(right, wrong, StringComparison.Ordinal));

        Verify().ShouldBeFalse();
        _engine.ErrorCodes.ShouldContain(Codes.StaleLock);
    }

    [Fact]
    public void DataOfAUserNeedNotBeThereButSourcesMust()
    {
        Accept("first").ShouldBeTrue();
        Directory.Delete(_checkout["artifacts"], recursive: true);
        Verify().ShouldBeTrue();

        _checkout.Write("raw/tracks.csv", "track\n");
        Verify().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.StaleLock]);
    }

    [Fact]
    public void AFrozenStageCountsAsItIs()
    {
        Accept("first").ShouldBeTrue();
        _checkout.Write("pipeline/frozen.txt", "count\n");
        _checkout.Write("raw/tracks.csv", "track\n");

        Verify().ShouldBeTrue();
        _engine.WarningCodes.ShouldBe([Codes.FrozenOutdated]);
    }

    [Fact]
    public void AMetricOutsideTheOutsIsADeclarationsMistake()
    {
        using var run = Stage<RunStage>("0.5");
        run.Metrics = [Items.Of("artifacts/other.json", ("Key", "a")), Items.Of("artifacts/count.json", ("Key", "a"), ("Atol", "much"))];

        run.Execute().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.BadMetric, Codes.BadMetric]);
    }

    [Fact]
    public void AProgramThatWritesNoSuchMetricFailsAndPublishesNothing()
    {
        File.Delete(_checkout["artifacts/count.json"]);
        using var run = Stage<RunStage>("\"high\"");

        run.Execute().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.UnreadableMetrics]);
        File.Exists(_checkout["artifacts/count.json"]).ShouldBeFalse();
    }

    [Fact]
    public void ComparingWithoutGitIsACodedError()
    {
        var diff = new DiffLocks { BuildEngine = _engine, Root = _checkout.Root, Against = "HEAD", Folder = _checkout["artifacts/.work/diff/"] };

        diff.Execute().ShouldBeFalse();
        _engine.ErrorCodes.ShouldBe([Codes.NoGit]);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private T Stage<T>(string accuracy, string key = "test.accuracy")
        where T : StageTask, new()
    {
        var task = _checkout.Stage<T>(_engine, _checkout.Opened(), $"echo '{{\"test\": {{\"accuracy\": {accuracy}}}}}' > \"$OUT_count\"");
        task.Outs = [Items.Of("artifacts/count.json", ("Name", "count"))];
        task.Metrics = [Items.Of("artifacts/count.json", ("Key", key), ("Atol", "0.1"), ("Direction", "higher"))];
        return task;
    }

    private void Run(string accuracy)
    {
        using var run = Stage<RunStage>(accuracy);
        run.Execute().ShouldBeTrue(string.Join('\n', _engine.Errors.Select(error => error.Message)));
    }

    private bool Accept(string reason) => Verify(accept: true, reason: reason);

    private bool Verify(bool accept = false, string reason = "", string key = "test.accuracy")
    {
        var check = Stage<CheckLock>("0.5", key);
        check.Project = "count.proj";
        check.Execute().ShouldBeTrue();

        return new VerifyMetrics
        {
            BuildEngine = _engine,
            Root = _checkout.Root,
            ParamsFile = check.ParamsFile,
            States = check.States,
            Accept = accept,
            Reason = reason,
            Folder = _checkout["artifacts/.work/verify/"],
        }.Execute();
    }
}
