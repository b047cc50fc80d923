using Reprise.Metrics;
using Reprise.Sweeps;

namespace Reprise.Core.Tests.Sweeps;

/// <summary>Which stages a sweep measures.</summary>
public class StagePlanTests
{
    private static readonly StagePlan[] s_stages =
    [
        Stage("split", [], ["splits"], metrics: 0),
        Stage("baseline", [], ["splits", "baselines"]),
        Stage("train", [("Model", "c1m1"), ("Seed", "2")], ["splits", "models.c1m1", "training"]),
        Stage("train", [("Model", "c2m1"), ("Seed", "2")], ["splits", "models.c2m1", "training"]),
        Stage("train", [("Model", "c1m10"), ("Seed", "2")], ["splits", "models.c1m10", "training"]),
        Stage("report", [], ["splits", "models", "seeds"], metrics: 0),
    ];

    [Theory]
    [InlineData("models.c1m1.dropout", "train c1m1")]
    [InlineData("models.c1m1.dropout seeds", "train c1m1")]
    [InlineData("models.c1m1.dropout models.c2m1.dropout", "train c1m1|train c2m1")]
    [InlineData("models.c1m1.dropout splits.seed", "train c1m1")]
    [InlineData("training.optimizer.beta1", "train c1m1|train c2m1|train c1m10")]
    [InlineData("splits.stratified", "baseline|train c1m1|train c2m1|train c1m10")]
    [InlineData("seeds", "baseline|train c1m1|train c2m1|train c1m10")]
    [InlineData("report.confidence", "")]
    public void TheyAreThoseWithMetricsThatMostOfTheGridDecidesAbout(string keys, string tasks) =>
        string.Join('|', StagePlan.Measured(s_stages, keys.Split(' ')).Select(stage => stage.Task)).ShouldBe(tasks);

    [Fact]
    public void RepetitionsOfATaskHaveOneName()
    {
        s_stages[2].Task.ShouldBe("train c1m1");
        s_stages[1].Task.ShouldBe("baseline");
    }

    private static StagePlan Stage(string project, (string Name, string Value)[] coordinates, string[] decides, int metrics = 1) => new(
        project + string.Concat(coordinates.Select(axis => "." + axis.Value)),
        project + ".proj",
        [.. coordinates.Select(axis => KeyValuePair.Create(axis.Name, axis.Value))],
        "Seed",
        [],
        decides,
        ["models", "seeds"],
        [.. Enumerable.Repeat(new DeclaredMetric("metrics.json", "test.accuracy", Tolerance.None), metrics)],
        HasProgram: true);
}
