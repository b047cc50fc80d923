using System.Text.Json;
using FsCheck.Fluent;
using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Metrics;
using Reprise.Params;

namespace Reprise.Core.Tests.Metrics;

/// <summary>A snapshot beside locks: what is equal, near enough, wrong, missing and new.</summary>
public sealed class VerificationTests
{
    private static readonly SortedDictionary<string, string> s_engine = new() { ["blas"] = "openblas 1", ["determinism"] = "strict" };

    [Fact]
    public void OnTheSameEngineEveryMetricMustBeEqualToTheLastBit()
    {
        Outcome(0.65, 0.65).ShouldBe(MetricOutcome.Equal);
        Outcome(0.65, Math.BitIncrement(0.65)).ShouldBe(MetricOutcome.Differs);
        Outcome(0.65, Math.BitDecrement(0.65)).ShouldBe(MetricOutcome.Differs);
    }

    [Theory]
    [InlineData(MetricDirection.Higher, 0.56, MetricOutcome.Within)]
    [InlineData(MetricDirection.Higher, 0.54, MetricOutcome.Differs)]
    [InlineData(MetricDirection.Higher, 0.99, MetricOutcome.Within)]
    [InlineData(MetricDirection.Lower, 0.74, MetricOutcome.Within)]
    [InlineData(MetricDirection.Lower, 0.76, MetricOutcome.Differs)]
    [InlineData(MetricDirection.Lower, 0.01, MetricOutcome.Within)]
    [InlineData(MetricDirection.Both, 0.74, MetricOutcome.Within)]
    [InlineData(MetricDirection.Both, 0.54, MetricOutcome.Differs)]
    [InlineData(MetricDirection.Both, 0.76, MetricOutcome.Differs)]
    internal void ElsewhereADifferenceForTheWorseMayBeAsLargeAsTheTolerance(MetricDirection direction, double got, MetricOutcome outcome)
    {
        Outcome(0.65, got, new Tolerance(0.1, 0, direction), engine: "openblas 2").ShouldBe(outcome);
        Outcome(0.65, got, new Tolerance(0.1, 0, direction), determinism: "fast").ShouldBe(outcome);
        Outcome(0.65, got, new Tolerance(0.1, 0, direction)).ShouldBe(MetricOutcome.Differs);
    }

    [Fact]
    public void ARelativeToleranceIsAPartOfTheExpectedValueWhateverItsSign()
    {
        new Tolerance(0, 0.1, MetricDirection.Both).Allows(-10, -10.9).ShouldBeTrue();
        new Tolerance(0, 0.1, MetricDirection.Both).Allows(-10, -11.1).ShouldBeFalse();
        new Tolerance(0.5, 0.1, MetricDirection.Lower).Allows(10, 11.5).ShouldBeTrue();
    }

    [Fact]
    public void WhyTolerancesCountIsSaid() =>
        Verification.Of(Snapshot(("train", 0.5)), Locks("openblas 2", ("train", 0.5)), "fast").WhyNotExact.ShouldBe(
            ["determinism is fast", "engine blas: openblas 1 → openblas 2"]);

    [Fact]
    public void AMissingMetricFailsAndANewOneDoesNot()
    {
        var missing = Verification.Of(Snapshot(("train", 0.5), ("other", 0.5)), Locks("openblas 1", ("train", 0.5)), "strict");
        missing.Verdicts.Select(verdict => (verdict.Name.Stage, verdict.Outcome)).ShouldBe([("other", MetricOutcome.Missing), ("train", MetricOutcome.Equal)]);
        missing.Succeeds.ShouldBeFalse();

        var more = Verification.Of(Snapshot(("train", 0.5)), Locks("openblas 1", ("train", 0.5), ("other", 0.5)), "strict");
        more.Count(MetricOutcome.New).ShouldBe(1);
        more.Succeeds.ShouldBeTrue();
    }

    [Fact]
    public void TheEngineIsThatOfAllStagesBeforeAMetricAndOfNoOther()
    {
        var prepare = Lock("prepare", null, "sndfile 1") with { Outs = Content("artifacts/segments/", "1") };
        var train = Lock("train", 0.5, "openblas 1") with { Deps = Content("artifacts/segments/index.csv", "2") };
        var report = Lock("report", null, "node 20");

        new LockSet([prepare, train, report]).EngineOf(["train"]).ShouldBe(new Dictionary<string, string> { ["blas"] = "openblas 1 | sndfile 1", ["determinism"] = "strict" });
    }

    [Fact]
    public void ALockThatReadSomethingElseThanWasMadeBreaksTheChain()
    {
        var prepare = Lock("prepare", null, "a") with { Outs = Content("artifacts/segments/", "1") };
        var train = Lock("train", 0.5, "a") with { Deps = Content("artifacts/segments", "2") };

        new LockSet([prepare, train]).BrokenChains(train).ShouldHaveSingleItem().ShouldContain("prepare");
        new LockSet([prepare, train]).BrokenChains(train with { Deps = Content("artifacts/segments", "1") }).ShouldBeEmpty();
    }

    [Fact]
    public void ASnapshotComesBackAsItWasWhateverItsTexts()
    {
        var texts = Gen.Elements("train.c1m1.balanced-s1", "a", "true", "1", "-", "a: b", "#", "\"", "a\\b", "ä", "<<<<<<< HEAD", "a\nb", " ");
        Property.Hold(Gen.Zip(texts, Gen.Elements(0.1, 1e-300, 3, -2.5, 0.30000000000000004)).ArrayOf().ToArbitrary(), pairs =>
        {
            var problems = new List<ParamProblem>();
            var before = Snapshot([.. pairs.DistinctBy(pair => pair.Item1)]) with { Reason = pairs.Length > 0 ? pairs[0].Item1 : "first" };

            var after = SnapshotText.Read("demo.yaml", SnapshotText.Write(before), problems).ShouldNotBeNull(string.Join('\n', problems));

            after.Reason.ShouldBe(before.Reason);
            after.Engine.ShouldBe(before.Engine);
            after.Metrics.ToDictionary(metric => metric.Key, metric => metric.Value with { Place = default }).ShouldBe(before.Metrics, ignoreOrder: true);
            return true;
        });
    }

    [Theory]
    [InlineData("value: 0.5", "value: half", "half")]
    [InlineData("atol: 0.1", "atol: -1", "-1")]
    [InlineData("direction: higher", "direction: up", "up")]
    [InlineData("atol: 0.1", "tolerance: 0.1", "tolerance")]
    [InlineData("reason:", "why:", "reason")]
    [InlineData("metrics:", "numbers:", "metrics")]
    public void AMistakeInASnapshotIsNamed(string right, string wrong, string named)
    {
        var problems = new List<ParamProblem>();
        var text = SnapshotText.Write(Snapshot(("train", 0.5))).Replace(right, wrong, StringComparison.Ordinal);

        SnapshotText.Read("demo.yaml", text, problems).ShouldBeNull();
        problems[0].Code.ShouldBe(Codes.NoSnapshot);
        problems[0].Message.ShouldContain(named);
    }

    [Fact]
    public void AcceptingKeepsTolerancesThatAreThereAndTakesTheOthersFromTheirDeclarations()
    {
        var declared = new Dictionary<string, IReadOnlyList<DeclaredMetric>>
        {
            ["train"] = [new DeclaredMetric("metrics.json", "test.accuracy", new Tolerance(0.9, 0, MetricDirection.Higher))],
            ["other"] = [new DeclaredMetric("metrics.json", "test.*", new Tolerance(0, 0.3, MetricDirection.Lower))],
        };

        var accepted = Acceptance.Of("demo", "why", "strict", Locks("openblas 2", ("train", 0.7), ("other", 0.8)), Snapshot(("train", 0.5), ("gone", 1)), declared);

        accepted.Metrics.ShouldBe(
            new Dictionary<MetricName, ExpectedMetric>
            {
                [new("train", "test.accuracy")] = new(0.7, new Tolerance(0.1, 0, MetricDirection.Higher), default),
                [new("other", "test.accuracy")] = new(0.8, new Tolerance(0, 0.3, MetricDirection.Lower), default),
            },
            ignoreOrder: true);
        accepted.Engine["blas"].ShouldBe("openblas 2");
        Verification.Of(accepted, Locks("openblas 2", ("train", 0.7), ("other", 0.8)), "strict").Count(MetricOutcome.Equal).ShouldBe(2);
    }

    [Fact]
    public void TheReportsSayWhatFailedAndWhatWasAsked()
    {
        var found = Verification.Of(Snapshot(("train", 0.5)), Locks("openblas|2", ("train", 0.25)), "strict");

        VerificationReport.Markdown(found).ShouldContain("| train | test.accuracy | 0.5 | 0.25 | atol 0.1, rtol 0, higher is better | differs |");
        VerificationReport.Markdown(found).ShouldContain("engine blas: openblas 1 → openblas\\|2");
        using var json = JsonDocument.Parse(VerificationReport.Json(found));
        json.RootElement.GetProperty("verified").GetBoolean().ShouldBeFalse();
        var metric = json.RootElement.GetProperty("metrics")[0];
        (metric.GetProperty("expected").GetDouble(), metric.GetProperty("got").GetDouble(), metric.GetProperty("atol").GetDouble()).ShouldBe((0.5, 0.25, 0.1));
    }

    private static MetricOutcome Outcome(double expected, double got, Tolerance? tolerance = null, string engine = "openblas 1", string determinism = "strict")
    {
        var snapshot = Snapshot(("train", expected));
        if (tolerance is not null)
            snapshot = snapshot with { Metrics = snapshot.Metrics.ToDictionary(metric => metric.Key, metric => metric.Value with { Tolerance = tolerance }) };
        return Verification.Of(snapshot, Locks(engine, ("train", got)), determinism).Verdicts.ShouldHaveSingleItem().Outcome;
    }

    private static Snapshot Snapshot(params (string Stage, double Value)[] metrics) => new()
    {
        Profile = "demo",
        Reason = "first",
        Determinism = "strict",
        Engine = s_engine,
        Metrics = metrics.ToDictionary(
            metric => new MetricName(metric.Stage, "test.accuracy"), metric => new ExpectedMetric(metric.Value, new Tolerance(0.1, 0, MetricDirection.Higher), default)),
    };

    private static LockSet Locks(string engine, params (string Stage, double Value)[] metrics) => new(metrics.Select(metric => Lock(metric.Stage, metric.Value, engine)));

    private static StageLock Lock(string stage, double? accuracy, string engine) => new()
    {
        Stage = stage,
        Fingerprint = Sha256Digest.OfText(stage),
        Program = Sha256Digest.OfText("p"),
        Engine = new SortedDictionary<string, string> { ["blas"] = engine, ["determinism"] = "strict" },
        Metrics = accuracy is { } value ? new Dictionary<string, double> { ["test.accuracy"] = value } : [],
    };

    private static Dictionary<string, LockContent> Content(string path, string text) => new() { [path] = new LockContent(Sha256Digest.OfText(text), 1, 1) };
}
