using System.Text.Json;
using Reprise.Metrics;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Core.Tests.Sweeps;

/// <summary>Tables of a sweep over a rate and seeds; each point gives a score, or null where it failed.</summary>
public class SweepOutcomeTests
{
    [Fact]
    public void RepetitionsOfASettingAreOneRowWithMeanDeviationAndNumber()
    {
        var sweep = Outcome(MetricDirection.Higher, 0.1, 0.2, 0.3, 0.6);

        sweep.Settings.Count.ShouldBe(2);
        sweep.Settings[0].Metrics["score"].ShouldBe(new Spread(2, (0.1 + 0.2) / 2, Math.Sqrt(((0.1 - 0.15000000000000002) * (0.1 - 0.15000000000000002)) + ((0.2 - 0.15000000000000002) * (0.2 - 0.15000000000000002)))));
        SweepReport.Settings(sweep).ShouldHaveSingleItem().Lines(10).ShouldBe(
        [
            "   rate  n  score",
            "   0     2  0.1500 ± 0.0707",
            "*  1     2  0.4500 ± 0.2121",
        ]);
        SweepReport.Best(sweep).ShouldBe(["best of learn: rate=1, score 0.4500 ± 0.2121 (n 2)"]);
    }

    [Theory]
    [InlineData("higher", 1.0, 1.0, 2.0, 2.0, "1")]
    [InlineData("lower", 1.0, 1.0, 2.0, 2.0, "0")]
    [InlineData("higher", 1.0, 3.0, 2.0, 2.0, "0")]
    [InlineData("higher", 1.0, 1.0, 9.0, null, "0")]
    [InlineData("higher", null, null, 1.0, null, "1")]
    [InlineData("lower", null, null, null, null, null)]
    public void TheBestHasTheBestMeanAmongThoseWithMostRepetitionsAndOfEqualsTheFirst(
        string direction, double? first, double? second, double? third, double? fourth, string? best) =>
        Outcome(Enum.Parse<MetricDirection>(direction, ignoreCase: true), first, second, third, fourth).Best("learn")?.Values[0].ShouldBe(best);

    [Fact]
    public void WhatFailedIsARowWithItsCodeAndWhatWasNeverReachedToo()
    {
        var sweep = Outcome(MetricDirection.Higher, [0.5, null]);

        sweep.Failed.Select(point => point.Number).ShouldBe([2, 3, 4]);
        SweepReport.Csv(sweep).ShouldBe("point,rate,seeds,stage,score,failed\n1,0,0,learn-s0,0.5,\n2,0,1,learn-s1,,REPRO4001 in learn-s1\n3,1,0,,,not built\n4,1,1,,,not built\n");
        SweepReport.Line(sweep).ShouldBe("4 points of rate (2) × seeds (2): 1 measured, 3 failed");
        SweepReport.Settings(sweep)[0].Rows[0].ShouldBe(["*", "0", "1 of 2", "0.5000"]);
        sweep.Ends[StageEnd.Ran].ShouldBe(2);
    }

    [Fact]
    public void APointThatWasNeverReachedIsMissingFromItsSetting()
    {
        var sweep = Outcome(MetricDirection.Higher, 0.5);

        SweepReport.Settings(sweep).ShouldHaveSingleItem().Rows.ShouldHaveSingleItem().ShouldBe(["*", "0", "1 of 2", "0.5000"]);
        sweep.Settings[0].Points.Select(point => point.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void JsonHasEveryBitAndWhatBuildsAPointAlone()
    {
        var sweep = Outcome(MetricDirection.Lower, 0.1 + 0.2, 0.5, 1, 1);

        using var json = JsonDocument.Parse(SweepReport.Json(sweep));

        var run = json.RootElement.GetProperty("runs")[0];
        run.GetProperty("set").GetString().ShouldBe("rate=0 seeds=0");
        run.GetProperty("metrics").GetProperty("score").GetDouble().ShouldBe(0.1 + 0.2);
        json.RootElement.GetProperty("best")[0].GetProperty("sets").GetArrayLength().ShouldBe(2);
        json.RootElement.GetProperty("direction").GetString().ShouldBe("lower");
        SweepReport.Markdown(sweep).ShouldContain("| 1 | 0 | 0 | learn-s0 | 0.30000000000000004 |  |\n");
    }

    internal static SweepOutcome Outcome(MetricDirection direction, params double?[] scores)
    {
        GridAxis[] axes = [GridPointsTests.Axis("rate", 2), GridPointsTests.Axis("seeds", 2)];
        var plan = new SweepPlan { Axes = axes, Points = GridPoints.All(axes, ""), GridPoints = 4, Jobs = 1, Metric = "score", Direction = direction };
        return new SweepOutcome(plan, plan.Points.Zip(scores, Result));
    }

    private static PointResult Result(SweepPoint point, double? score)
    {
        var stage = "learn-s" + point.Values[1];
        var run = score is { } measured
            ? new PointRun(stage, "learn", "", new SortedDictionary<string, double> { ["score"] = measured })
            : new PointRun(stage, "learn", "REPRO4001 in " + stage, []);
        return new PointResult(point.Number, [run], new Dictionary<StageEnd, int> { [StageEnd.Ran] = 1 });
    }
}
