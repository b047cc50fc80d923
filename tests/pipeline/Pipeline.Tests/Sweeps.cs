using System.Text.Json;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary><c>-t:Sweep</c> builds the points of a grid and says which one measures best.</summary>
[Collection(RealBuilds.Name)]
public sealed class Sweeps(Pristine pristine)
{
    private const string Grid = "-p:Grid=learn.rate=0.2|0.30|0.4 seeds=1..5";

    [Fact]
    public void SharedStagesRunOnceTheTreeStaysAsItIsAndTheBestRowAloneHasTheSameBits()
    {
        using var tree = Learning();
        tree.Delete("artifacts/.work/cache");

        var sweep = Sweep(tree, Grid, "-p:Jobs=2").ShouldSucceed();

        sweep.Executed.Count.ShouldBe(1 + 5 + 15);
        sweep.Executed.Distinct().Count().ShouldBe(1 + 5 + 5, "acquire and draw once a seed, learn three times a seed");
        sweep.Executed.GroupBy(stage => stage).Where(runs => runs.Count() > 1).ShouldAllBe(runs => runs.Key.StartsWith("learn-s") && runs.Count() == 3);
        sweep.Output.ShouldContain("15 points of learn.rate (3) × seeds (5): 15 measured, 0 failed");
        Directory.GetFiles(tree["pipeline/locks"]).Length.ShouldBe(40, "its locks are those of the forty");
        Directory.Exists(tree["artifacts/learn"]).ShouldBeFalse();
        Directory.Exists(Folder(tree) + "/lanes").ShouldBeFalse();

        using var json = JsonDocument.Parse(File.ReadAllText(Folder(tree) + "/sweep.json"));
        var best = json.RootElement.GetProperty("best")[0].GetProperty("sets")[0].GetString()!;
        var run = json.RootElement.GetProperty("runs").EnumerateArray().Single(row => row.GetProperty("set").GetString() == best);
        var score = run.GetProperty("metrics").GetProperty("score").GetRawText();
        var stage = run.GetProperty("stage").GetString()!;

        // From the cache of the sweep, and computed anew without it.
        tree.Build(LearningStages.Goal, "-p:Set=" + best).ShouldSucceed().Tally.ShouldBe(new Tally(0, 3, 0, 0));
        tree.Read($"pipeline/locks/{stage}.lock").ShouldEndWith($"  score: {score}\n");
        using var other = Learning();
        other.Delete("artifacts/.work/cache");
        other.Build(LearningStages.Goal, "-p:Set=" + best, "-p:Force=*").ShouldSucceed().Tally.ShouldBe(new Tally(3, 0, 0, 0));
        other.Read($"pipeline/locks/{stage}.lock").ShouldEndWith($"  score: {score}\n");

        var before = Reports(tree);
        var again = Sweep(tree, Grid, "-p:Jobs=1").ShouldSucceed();
        again.Executed.ShouldBeEmpty();
        again.Tally!.Ran.ShouldBe(0);
        Reports(tree).ShouldBe(before, "they know neither clock nor number of lanes");
    }

    [Fact]
    public void AKilledSweepGoesOnWhereItWasKilled()
    {
        using var tree = Learning();
        tree.Write("slow/learn-s2-0.3", "60");

        using (var sweep = tree.Start("-t:Sweep", LearningStages.Goal, Grid, "-p:Jobs=1"))
        {
            sweep.Until(() => tree.Executed().Count(stage => stage == "learn-s2") == 2);
            sweep.KillAll();
        }

        var before = tree.Executed();
        tree.Hurry();
        var again = Sweep(tree, Grid).ShouldSucceed();

        before.Count(stage => stage.StartsWith("learn-s", StringComparison.Ordinal)).ShouldBe(7);
        again.Executed.Count.ShouldBe(9, "the six that had ended are found in the cache");
        again.Executed.ShouldAllBe(stage => stage.StartsWith("learn-s"));
        again.Output.ShouldContain("15 measured, 0 failed");
    }

    [Fact]
    public void APointThatFailsStopsNoOtherAndIsInTheTableWithItsCode()
    {
        using var tree = Learning();
        tree.Write("broken/learn-s2-0.3", "");

        var sweep = Sweep(tree, "-p:Grid=learn.rate=0.2|0.3 seeds=1|2").ShouldFailWith("REPRO4001", "REPRO5120");

        sweep.Output.ShouldContain("4 points of learn.rate (2) × seeds (2): 3 measured, 1 failed");
        sweep.Output.ShouldContain("point 4 (learn.rate=0.3 seeds=2) failed: REPRO4001 in learn-s2");
        File.ReadAllText(Folder(tree) + "/sweep.csv").ShouldContain("4,0.3,2,learn-s2,,,REPRO4001 in learn-s2\n");
        File.ReadAllText(Folder(tree) + "/points/0004/logs/learn-s2.log").ShouldContain("out of luck");

        tree.Delete("broken");
        Sweep(tree, "-p:Grid=learn.rate=0.2|0.3 seeds=1|2").ShouldSucceed().Executed.ShouldBe(["learn-s2"]);
    }

    [Fact]
    public void EverythingWrongWithAGridIsSaidAtOnceAndNothingRuns()
    {
        using var tree = Learning();

        var wrong = Sweep(tree, "-p:Grid=learn.rat=0.2|0.3 learn.rate=7|0.3|0.30| seeds= acquire.seed=1", "-p:Set=acquire.seed=2", "-p:Jobs=0", "-p:Samples=x");
        wrong.ShouldFailWith("REPRO1112", "REPRO1120", "REPRO1121", "REPRO2001", "REPRO2003").Executed.ShouldBeEmpty();
        wrong.Errors.ShouldContain("-p:Grid(1,7): error REPRO2001: learn.rat is not a known key. Did you mean 'rate'? Known keys: depth, rate.");

        Sweep(tree, "-p:Grid=report.r0=1|2").ShouldFailWith("REPRO1123").Executed.ShouldBeEmpty();
        Sweep(tree, Grid, "-p:Metric=scor").ShouldFailWith("REPRO1124").Output.ShouldContain("score, cost.total");
        Directory.GetDirectories(tree["artifacts/.work/sweep"]).ShouldBeEmpty();
    }

    [Fact]
    public void PointsAreDrawnAtRandomAndTheChoiceFollowsTheMetricAndItsDirection()
    {
        using var tree = Learning();
        string[] drawn = ["-p:Grid=learn.depth=1..100 learn.rate=0.1|0.2", "-p:Samples=3", "-p:SampleSeed=7", "-p:Metric=cost.total", "-p:Direction=lower"];

        var sweep = Sweep(tree, drawn).ShouldSucceed();

        sweep.Output.ShouldContain("3 of 200 points of learn.depth (100) × learn.rate (2): 3 measured, 0 failed");
        sweep.Executed.Count(stage => stage == "learn-s1").ShouldBe(3);
        using var json = JsonDocument.Parse(File.ReadAllText(Folder(tree) + "/sweep.json"));
        double Mean(JsonElement setting) => setting.GetProperty("metrics").GetProperty("cost.total").GetProperty("mean").GetDouble();
        Mean(json.RootElement.GetProperty("best")[0]).ShouldBe(json.RootElement.GetProperty("settings").EnumerateArray().Min(Mean));
        json.RootElement.GetProperty("settings")[0].GetProperty("metrics").GetProperty("cost.total").GetProperty("n").GetInt32().ShouldBe(2, "both seeds of the params");
        Sweep(tree, drawn).ShouldSucceed().Executed.ShouldBeEmpty();
    }

    private Sandbox Learning()
    {
        var tree = pristine.Copy();
        LearningStages.Add(tree);
        return tree;
    }

    private static Finished Sweep(Sandbox tree, params string[] arguments) => tree.Build(["-t:Sweep", LearningStages.Goal, .. arguments]);

    private static string Folder(Sandbox tree) => Directory.GetDirectories(tree["artifacts/.work/sweep"]).ShouldHaveSingleItem();

    private static (string Markdown, string Csv, string Json) Reports(Sandbox tree) =>
        (File.ReadAllText(Folder(tree) + "/sweep.md"), File.ReadAllText(Folder(tree) + "/sweep.csv"), File.ReadAllText(Folder(tree) + "/sweep.json"));
}
