using System.Text.Json;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class StatusReportTests
{
    private static readonly StageState[] s_graph =
    [
        new("acquire", "acquire.proj", StageNeed.Nothing, [], []),
        new("split", "split.proj", StageNeed.Run, ["param splits.seed: 1 → 2"], ["acquire"]),
        new("train.a", "train.proj", StageNeed.Run, ["it follows split"], ["split"]),
        new("train.b", "train.proj", StageNeed.Frozen, ["it follows split"], ["split"]),
        new("basis", "basis.proj", StageNeed.Restore, ["out x is missing"], ["acquire"]),
        new("report", "report.proj", StageNeed.Run, ["it follows train.a"], ["train.a", "train.b"]),
    ];

    [Fact]
    public void EachStageHasALineWithReasonTimeAndAtTheCauseWhatFollows()
    {
        var past = new Dictionary<string, double> { ["split"] = 0.4, ["train.b"] = 90, ["report"] = 300, ["acquire"] = 1000 };

        new StatusReport(s_graph, stage => past.TryGetValue(stage, out var seconds) ? seconds : null, workers: 2).Lines().ShouldBe(
        [
            "up to date     acquire",
            "would run      split (param splits.seed: 1 → 2), under 1 s; then train.a; report",
            "would run      train.a (it follows split), about 90 s",
            "frozen         train.b (it follows split)",
            "would restore  basis (out x is missing)",
            "would run      report (it follows train.a), about 5.0 min",
            "status: 3 would run, 1 would restore, 1 up to date, 1 frozen",
            "expected: about 6.5 min on 2 workers (1 of 3 as others of their kind)",
        ]);
    }

    [Fact]
    public void WhereNothingWouldRunNothingIsExpected() =>
        new StatusReport(s_graph[..1], _ => 1, workers: 1).Lines().ShouldBe(["up to date     acquire", "status: 0 would run, 0 would restore, 1 up to date"]);

    [Fact]
    public void JsonHoldsAllReasonsAndStableKeys()
    {
        var stage = new StageState("train", "train.proj", StageNeed.Lost, ["a", "b", "c", "d"], []);

        using var json = JsonDocument.Parse(new StatusReport([stage], _ => null, workers: 4).Json());

        var root = json.RootElement;
        root.EnumerateObject().Select(member => member.Name).ShouldBe(["version", "counts", "workers", "expected_seconds", "expected_unknown", "stages"]);
        root.GetProperty("counts").EnumerateObject().Select(member => (member.Name, member.Value.GetInt32())).ShouldBe(
            [("up_to_date", 0), ("would_restore", 0), ("would_run", 0), ("frozen", 0), ("lost", 1)]);
        root.GetProperty("stages")[0].GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe(
            """{"stage":"train","project":"train.proj","state":"lost","reasons":["a","b","c","d"],"after":[],"then":[],"expected_seconds":null}""");
    }
}
