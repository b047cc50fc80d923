using System.Text.Json;
using Reprise.Changes;
using Reprise.Files;
using Reprise.Locks;

namespace Reprise.Core.Tests.Changes;

public sealed class LockChangesTests
{
    [Fact]
    public void EqualLocksDoNotDiffer()
    {
        var same = LockChanges.Of(Set(Lock("a"), Lock("b")), Set(Lock("b"), Lock("a")));

        ChangesReport.Line(same).ShouldBe("0 params, 0 of 2 metrics and 0 outs differ; 0 stages added, 0 removed");
        ChangesReport.Markdown(same, "HEAD").ShouldNotContain("####");
    }

    [Fact]
    public void AParamThatChangedInManyStagesIsOneChange()
    {
        var changes = LockChanges.Of(
            Set([.. "abcde".Select(name => Lock($"{name}"))]),
            Set([.. "abcde".Select(name => Lock($"{name}", dropout: "0.3"))]));

        changes.Facts.ShouldHaveSingleItem().Stages.ShouldBe(["a", "b", "c", "d", "e"]);
        ChangesReport.Tables(changes)[0].Rows.ShouldHaveSingleItem().ShouldBe(["param dropout", "0.25", "0.3", "a, b, c and 2 more"]);
    }

    [Fact]
    public void MetricsHaveADifferenceWhereBothAreThere()
    {
        var changes = LockChanges.Of(Set(Lock("a", accuracy: 0.25), Lock("gone")), Set(Lock("a", accuracy: 0.5), Lock("new")));

        changes.Metrics.Select(metric => (metric.Name.Stage, metric.Delta)).ShouldBe([("a", 0.25), ("gone", null), ("new", null)]);
        (changes.Added, changes.Removed).ShouldSatisfyAllConditions(
            pair => pair.Added.ShouldBe(["new"]), pair => pair.Removed.ShouldBe(["gone"]));
        ChangesReport.Tables(changes)[1].Rows[0].ShouldBe(["a", "test.accuracy", "0.25", "0.5", "+0.25"]);
        ChangesReport.Tables(changes)[1].Rows[1].ShouldBe(["gone", "test.accuracy", "0.5", "", ""]);
    }

    [Fact]
    public void EnginesProgramsAndOutsAreComparedToo()
    {
        var before = Lock("a");
        var after = before with
        {
            Program = Sha256Digest.OfText("new"),
            Engine = new Dictionary<string, string> { ["blas"] = "2" },
            Outs = new Dictionary<string, LockContent> { ["artifacts/a/"] = new(Sha256Digest.OfText("new"), 1, 1) },
        };

        var changes = LockChanges.Of(Set(before), Set(after));

        changes.Facts.Select(fact => (fact.Kind, fact.Key, fact.Before)).ShouldBe([("engine", "blas", "1"), ("program", "", before.Program)]);
        changes.Outs.ShouldHaveSingleItem().Path.ShouldBe("artifacts/a/");
        using var json = JsonDocument.Parse(ChangesReport.Json(changes, "HEAD", "0123"));
        json.RootElement.GetProperty("outs")[0].GetProperty("after").GetString().ShouldBe(Sha256Digest.OfText("new"));
        json.RootElement.GetProperty("facts").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void ALongTableSaysHowMuchItLeavesOut() =>
        new ChangesTable("T", ["a", "b"], [["1", "2"], ["long", "x"], ["3", "4"]]).Lines(2).ShouldBe(["a     b", "1     2", "long  x", "and 1 more"]);

    private static LockSet Set(params StageLock[] locks) => new(locks);

    private static StageLock Lock(string stage, string dropout = "0.25", double accuracy = 0.5) => new()
    {
        Stage = stage,
        Fingerprint = Sha256Digest.OfText(stage),
        Program = Sha256Digest.OfText("p"),
        Params = new Dictionary<string, string> { ["dropout"] = dropout },
        Engine = new Dictionary<string, string> { ["blas"] = "1" },
        Outs = new Dictionary<string, LockContent> { [$"artifacts/{stage}/"] = new(Sha256Digest.OfText(stage), 1, 1) },
        Metrics = new Dictionary<string, double> { ["test.accuracy"] = accuracy },
    };
}
