using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Tasks.Tests;

/// <summary>The tasks of <c>-t:Sweep</c>.</summary>
public sealed class SweepTests : IDisposable
{
    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void AllSwitchesAndTheGridAreReadBeforeAnythingIsWritten()
    {
        var read = Grid("models.c1m1.dropout=0.95");
        (read.Samples, read.SampleSeed, read.Jobs, read.Direction) = ("0", "-1", "many", "up");

        read.Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownSwitch, Codes.UnknownSwitch, Codes.UnknownSwitch, Codes.UnknownSwitch, Codes.OutOfRange]);
        _engine.Errors.Select(error => error.File).ShouldBe(["-p:Samples", "-p:SampleSeed", "-p:Jobs", "-p:Direction", "-p:Grid"]);
        Directory.Exists(_checkout["artifacts/.work/sweep"]).ShouldBeFalse();
    }

    [Fact]
    public void MorePointsThanASweepTakesNeedADraw()
    {
        const string Large = "models.c1m1.dropout=0|0.1|0.2 seeds=1..500";
        Grid(Large).Execute().ShouldBeFalse();
        _engine.Errors.ShouldHaveSingleItem().Message.ShouldStartWith("The grid has 1500 points, and a sweep takes 1000 at most");

        var drawn = Grid(Large);
        drawn.Samples = "4";
        drawn.Execute().ShouldBeTrue();
        var plan = Plan(drawn);
        (plan.Points.Count, plan.GridPoints, plan.Jobs).ShouldBe((4, 1500, 2));
        drawn.FirstSet.ShouldBe(plan.Points[0].Set);
    }

    [Fact]
    public void SweepsThatDifferHaveFoldersOfTheirOwnAndTheSameOneHasItsOwnAgain()
    {
        string Folder(string grid, string set = "", string goal = "goal")
        {
            var read = Grid(grid);
            (read.Set, read.Key) = (set, [Items.Of(goal)]);
            read.Execute().ShouldBeTrue();
            return read.Folder;
        }

        string[] folders = [Folder("seeds=1|2"), Folder("seeds=1|3"), Folder("seeds=1|2", "models.c1m1.dropout=0.3"), Folder("seeds=1|2", goal: "other")];

        folders.ShouldBeUnique();
        Folder("seeds=1..2").ShouldBe(folders[0]);
        Path.GetFileName(folders[0]).ShouldStartWith("seeds-");
    }

    [Theory]
    [InlineData("", "", "test.accuracy", "Higher")]
    [InlineData("", "lower", "test.accuracy", "Lower")]
    [InlineData("baselines.knn.accuracy", "", "baselines.knn.accuracy", "Lower")]
    [InlineData("count", "higher", "count", "Higher")]
    public void TheMetricToChooseByIsTheFirstDeclaredUnlessOneIsNamed(string metric, string direction, string chosen, string way)
    {
        var read = Grid("seeds=1|2");
        read.Direction = direction;
        read.Execute().ShouldBeTrue();

        Begin(read, metric).Execute().ShouldBeTrue();

        Plan(read).Metric.ShouldBe(chosen);
        Plan(read).Direction.ToString().ShouldBe(way);
    }

    [Theory]
    [InlineData("test.acuracy", Codes.UnknownMetric)]
    [InlineData("count", Codes.UnknownMetric)]
    [InlineData("baselines.*.accuracy", Codes.UnknownMetric)]
    public void AMetricThatNobodyMeasuresOrThatHasNoDirectionIsNoneToChooseBy(string metric, string code)
    {
        var read = Grid("seeds=1|2");
        read.Execute().ShouldBeTrue();

        Begin(read, metric).Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([code]);
        Directory.Exists(read.Folder).ShouldBeFalse();
    }

    [Fact]
    public void TheAdviceSaysThatAWildcardMustBeFilledIn()
    {
        var read = Grid("seeds=1|2");
        read.Execute().ShouldBeTrue();

        Begin(read, "test.acuracy").Execute().ShouldBeFalse();

        _engine.Errors.ShouldHaveSingleItem().Message.ShouldEndWith("Say -p:Metric= with one of these (with a name in place of each *): baselines.*.accuracy, test.accuracy, count.");
    }

    [Fact]
    public void ASweepInWhichNoRunHasTheMetricFailsAndNamesThoseThereAre()
    {
        var read = Grid("seeds=1|2");
        read.Execute().ShouldBeTrue();
        Begin(read, "baselines.knm.accuracy").Execute().ShouldBeTrue();
        var folder = new SweepFolder(read.Folder);
        foreach (var point in Plan(read).Points)
            new PointResult(point.Number, [new PointRun("train.s1", "train", "", new SortedDictionary<string, double> { ["baselines.knn.accuracy"] = 1 })], new Dictionary<StageEnd, int>()).Write(folder);

        new EndSweep { BuildEngine = _engine, Root = _checkout.Root, Folder = read.Folder }.Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.NoRunHasMetric]);
        _engine.Errors[0].Message.ShouldContain("'baselines.knm.accuracy'");
        _engine.Errors[0].Message.ShouldEndWith("in the cache: baselines.knn.accuracy.");
        File.Exists(Path.Combine(read.Folder, "sweep.csv")).ShouldBeTrue();
    }

    [Fact]
    public void AStageKnowsAllStagesBeforeIt()
    {
        var acquire = Planned("acquire");
        var split = Planned("split", acquire);
        var train = Planned("train", split, acquire);

        PlanStage.Of(train).ShouldHaveSingleItem().Before.ShouldBe(["acquire", "split"]);
        PlanStage.Of(acquire).ShouldHaveSingleItem().Before.ShouldBeEmpty();
    }

    [Fact]
    public void EveryParamThatDecidesAboutNothingMeasuredIsNamed()
    {
        var read = Grid("seeds=1|2 models.c1m2.dropout=0.1 data.music.source=demo");
        read.Execute().ShouldBeTrue();

        Begin(read, "").Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.NothingMeasured, Codes.NothingMeasured]);
    }

    [Fact]
    public async Task OfTreesThatShareACacheOneMakesAnOutAndTheOthersFindIt()
    {
        using var other = new Checkout();
        Directory.CreateDirectory(_checkout["artifacts/.work/cache"]);
        Directory.CreateDirectory(other["artifacts/.work"]);
        File.CreateSymbolicLink(other["artifacts/.work/cache"], _checkout["artifacts/.work/cache"]);
        var runs = _checkout["runs"];
        var command = $"echo ran >> '{runs}'; sleep 0.5; wc -l < \"$DEP_raw/tracks.csv\" > \"$OUT_count\"";

        await Task.WhenAll(new[] { _checkout, other }.Select(tree => Task.Run(() =>
        {
            using var engine = new RecordingEngine();
            using var run = tree.Stage<RunStage>(engine, tree.Opened(), command);
            run.Execute().ShouldBeTrue();
        })));

        File.ReadAllText(runs).ShouldBe("ran\n");
        other.Read("artifacts/count.txt").Trim().ShouldBe("2");
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private static SweepPlan Plan(ReadGrid read) => SweepPlan.Read(new SweepFolder(read.Folder));

    private ReadGrid Grid(string grid) => new()
    {
        BuildEngine = _engine,
        Root = _checkout.Root,
        ParamsPath = _checkout["params.yaml"],
        SchemaPath = _checkout["params.schema.json"],
        Profile = "demo",
        Grid = grid,
        Workers = 2,
        Key = [Items.Of("goal")],
    };

    private ITaskItem[] Planned(string stage, params ITaskItem[][] before)
    {
        var opened = _checkout.Opened();
        var plan = new PlanStage
        {
            BuildEngine = _engine,
            Root = _checkout.Root,
            ParamsFile = opened.ParamsFile,
            JournalFile = opened.JournalFile,
            Stage = stage,
            Project = stage + ".proj",
            ReferenceOuts = [.. before.SelectMany(items => items)],
            Outs = [Items.Of($"artifacts/{stage}.txt", ("Name", "out"))],
        };
        plan.Execute().ShouldBeTrue();
        return plan.States;
    }

    private BeginSweep Begin(ReadGrid read, string metric)
    {
        var opened = _checkout.Opened();
        using var stage = new RecordingEngine();
        var plan = new PlanStage
        {
            BuildEngine = stage,
            Root = _checkout.Root,
            ParamsFile = opened.ParamsFile,
            JournalFile = opened.JournalFile,
            Stage = "train.s1",
            Project = "train.proj",
            Params = [Items.Of("models.c1m1")],
            Axes = [Items.Of("Seed", ("Key", "seeds"), ("Value", "1"))],
            Outs = [Items.Of("artifacts/train/", ("Name", "model"))],
            Metrics =
            [
                Items.Of("artifacts/train/m.json", ("Key", "baselines.*.accuracy"), ("Direction", "lower")),
                Items.Of("artifacts/train/m.json", ("Key", "test.accuracy"), ("Direction", "higher")),
                Items.Of("artifacts/train/m.json", ("Key", "count")),
            ],
        };
        plan.Execute().ShouldBeTrue();
        return new BeginSweep { BuildEngine = _engine, Folder = read.Folder, Stages = plan.States, Metric = metric };
    }
}
