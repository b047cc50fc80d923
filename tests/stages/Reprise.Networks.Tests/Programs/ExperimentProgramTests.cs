using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Networks.Tests.Experiments;

namespace Reprise.Networks.Tests.Programs;

public sealed class ExperimentProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnExperimentWritesWhatIsDeclaredAndTheSameTwice()
    {
        ToyClips.Write(_folder, [110, 6]);

        Run("a").ShouldBe(0);
        Run("b").ShouldBe(0);

        Files("a").Keys.ShouldBe(["card.json", "history.csv", "layers.json", "metrics.json", "predictions.csv", "weights.safetensors"]);
        Files("b").ShouldBe(Files("a"));

        var metrics = JsonFile.Read<ExperimentMetrics>(Out("a", "metrics.json"));
        (metrics.Study, metrics.Experiment, metrics.Network, metrics.Seed, metrics.Collection).ShouldBe(("titus", "toy", "titus_pooling", 1, "gtzan"));
        (metrics.Test.N, metrics.Windows, metrics.EpochsRun, metrics.KeptEpoch, metrics.StepsRun).ShouldBe((6, null, 3, 3, null));
        metrics.Counts.ShouldBe(new SubsetCounts(12, 6, 6));
        metrics.Engine["device"].ShouldBe("cpu");
        metrics.Test.Loss.ShouldNotBeNull();

        File.ReadLines(Out("a", "history.csv")).First().ShouldBe("epoch,learning_rate,loss,accuracy,val_loss,val_accuracy");
        File.ReadLines(Out("a", "predictions.csv")).First().ShouldBe("track_id,true,predicted,p_blues,p_jazz,p_rock");

        var card = JsonFile.Read<ModelCard>(Out("a", "card.json"));
        (card.Model, card.LastEpoch, card.Parameters).ShouldBe(("toy", 3, metrics.Parameters));
        card.FlopsPerClip.ShouldBeGreaterThan(card.Parameters);
        card.DataDigest.ShouldBe(DataDigest.Of(_folder.File("features/index.csv"), _folder.File("features/features.json"), _folder.File("split.csv")));
    }

    [Fact]
    public void WindowsAreJudgedOneByOneAndVoteForTheirClip()
    {
        ToyClips.Write(_folder, [3, 110, 6], set: "fma");

        Run("a").ShouldBe(0);

        var metrics = JsonFile.Read<ExperimentMetrics>(Out("a", "metrics.json"));
        (metrics.Test.N, metrics.Windows!.N, metrics.Test.Loss).ShouldBe((6, 18, null));

        var windows = File.ReadAllLines(Out("a", "windows.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        var clips = File.ReadAllLines(Out("a", "predictions.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        windows.Select(row => row[1]).Take(4).ShouldBe(["0", "1", "2", "0"]);
        foreach (var clip in clips)
        {
            var votes = windows.Where(row => row[0] == clip[0]).Select(row => Array.IndexOf(ToyClips.Genres, row[3])).ToArray();
            Array.IndexOf(ToyClips.Genres, clip[2]).ShouldBe(TrackVote.Of(votes, 3).Single());
        }

        JsonFile.Read<ModelCard>(Out("a", "card.json")).FlopsPerClip.ShouldBe(3 * WindowFlops());
    }

    [Fact]
    public void ACyclicWalkWithoutValidationKeepsItsLog()
    {
        ToyClips.Write(_folder, [110, 6], perGenre: [4, 0, 2]);

        Run("a", experiment =>
        {
            experiment.Remove("epochs");
            (experiment["walk"], experiment["steps"], experiment["micro_batch"]) = ("cyclic", 7, 2);
        }).ShouldBe(0);

        var metrics = JsonFile.Read<ExperimentMetrics>(Out("a", "metrics.json"));
        (metrics.StepsRun, metrics.BestValAccuracy, metrics.MinValLoss).ShouldBe((7, null, null));
        Table.Read<UpdateRow>(Out("a", "updates.csv")).Select(row => row.Samples).ShouldBe([5, 10, 15, 20, 25, 30, 35]);
        File.ReadAllLines(Out("a", "history.csv"))[1].ShouldEndWith(",,");
    }

    [Fact]
    public void AStepwiseNetworkLeavesItsStepsOfTheTestClips()
    {
        ToyClips.Write(_folder, [110, 6], perGenre: [2, 1, 1]);

        Run("a", experiment =>
        {
            (experiment["network"], experiment["epochs"]) = ("titus_lstm", 1);
            experiment["options"] = new JsonObject { ["dropout"] = 0.5, ["kernel"] = 5, ["cell"] = "torch", ["weighting"] = "mean", ["init"] = "torch" };
        }).ShouldBe(0);

        using var steps = NpzReader.Open(Out("a", "steps.npz"));
        var values = steps.Read<float>("steps");
        (values.Shape[0], values.Shape[2]).ShouldBe((3, 3));
        values.Data.Chunk(3).ShouldAllBe(step => Math.Abs(step.Sum() - 1) < 1e-5);
        steps.ReadStrings("ids").ShouldBe(["blues.00003", "jazz.00003", "rock.00003"]);
    }

    [Fact]
    public void LabelsInHashOrderBelongToOtherClips()
    {
        ToyClips.Write(_folder, [110, 6], perGenre: [20, 6, 14]);

        Run("a", experiment => experiment["pairing"] = "hash_order").ShouldBe(0);

        var partners = HashOrder.Partners(Table.Read<SplitRow>(_folder.File("split.csv")).Select(row => row.TrackId));
        var rows = File.ReadAllLines(Out("a", "predictions.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        rows.Select(row => row[1]).ShouldBe(rows.Select(row => partners[row[0]].Split('.')[0]));
        rows.Any(row => row[1] != row[0].Split('.')[0]).ShouldBeTrue();
    }

    [Fact]
    public void EverythingWrongWithAnExperimentIsACodedErrorInOneRun()
    {
        ToyClips.Write(_folder, [110, 6], perGenre: [4, 0, 2]);

        var lines = Errors(experiment => (experiment["keep"], experiment["network"], experiment["steps"]) = ("best", "titus_lstn", 4));

        lines.ShouldAllBe(line => line.StartsWith("params.yaml(3,5): error REPRO62"));
        lines.Length.ShouldBe(4);
        lines[^1].ShouldContain("titus_pooling");
    }

    [Fact]
    public void ALossThatIsNotANumberNamesStudyExperimentEpochAndStep()
    {
        ToyClips.Write(_folder, [110, 6]);
        var clip = _folder.File("features/clips/blues.00000.npy");
        NpyFile.Write(clip, new NdArray<float>([.. NpyFile.Read<float>(clip).Data.Select(_ => float.PositiveInfinity)], 110, 6));

        var line = Errors(experiment => experiment["batch_size"] = 100).ShouldHaveSingleItem();

        line.ShouldContain("error REPRO6203: The loss of titus experiment toy s1 is NaN in epoch 1, step 1");
    }

    [Fact]
    public void AKilledProgramGoesOnWhereItWas()
    {
        ToyClips.Write(_folder, [110, 6]);
        void Longer(JsonObject experiment) => experiment["epochs"] = 100;

        Run("undisturbed", Longer).ShouldBe(0);
        var checkpoint = _folder.File("checkpoints/checkpoint.safetensors");
        using (var process = Start(Describe("killed", Longer)))
        {
            while (!File.Exists(checkpoint) && !process.HasExited) Thread.Sleep(5);
            process.Kill();
            process.WaitForExit();
            process.ExitCode.ShouldNotBe(0);
        }

        using (var process = Start(Describe("killed", Longer)))
        {
            var first = process.StandardOutput.ReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            int.Parse(first!.Split(' ')[3].Split('/')[0], CultureInfo.InvariantCulture).ShouldBeGreaterThan(1);
        }

        Files("killed").ShouldBe(Files("undisturbed"));
        File.Exists(checkpoint).ShouldBeFalse();
    }

    private string Out(string run, string file) => Path.Combine(_folder.File(run), file);

    private SortedDictionary<string, string> Files(string run) => new(
        Directory.GetFiles(_folder.File(run)).ToDictionary(path => Path.GetFileName(path), path => DataDigest.Of(path)), StringComparer.Ordinal);

    private int Run(string to, Action<JsonObject>? change = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return (int)Assembly.Load("Experiment").EntryPoint!.Invoke(null, [new[] { Describe(to, change) }])!;
    }

    private string[] Errors(Action<JsonObject> change)
    {
        using var errors = new StringWriter();
        var before = Console.Error;
        Console.SetError(errors);
        try
        {
            Run("a", change).ShouldBe(1);
        }
        finally
        {
            Console.SetError(before);
        }

        return errors.ToString().TrimEnd().Split('\n');
    }

    private static Process Start(string description) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Experiment.dll"), description]) { RedirectStandardOutput = true })!;

    private string Describe(string to, Action<JsonObject>? change)
    {
        Directory.CreateDirectory(_folder.File(to));
        var experiment = new JsonObject
        {
            ["study"] = "titus",
            ["collection"] = "gtzan",
            ["features"] = "toy",
            ["split"] = "toy",
            ["network"] = "titus_pooling",
            ["options"] = new JsonObject { ["dropout"] = 0.5, ["init"] = "glorot_uniform" },
            ["batch_size"] = 5,
            ["epochs"] = 3,
            ["optimizer"] = new JsonObject { ["name"] = "adam_keras", ["learning_rate"] = 0.001, ["beta1"] = 0.9, ["beta2"] = 0.999, ["epsilon"] = 1e-8 },
            ["keep"] = "last",
        };
        change?.Invoke(experiment);

        var path = _folder.File("run.json");
        File.WriteAllText(path, new JsonObject
        {
            ["stage"] = "train.toy-s1",
            ["threads"] = 1,
            ["params"] = new JsonObject
            {
                ["experiments"] = new JsonObject { ["toy"] = experiment },
                ["training"] = new JsonObject { ["threads"] = 1, ["device"] = "cpu" },
            },
            ["locations"] = new JsonObject { ["experiments.toy"] = "params.yaml(3,5)" },
            ["args"] = new JsonObject { ["experiment"] = "toy", ["seed"] = "1" },
            ["deps"] = new JsonObject { ["features"] = new JsonArray(_folder.File("features")), ["split"] = new JsonArray(_folder.File("split.csv")) },
            ["outs"] = new JsonObject { ["model"] = _folder.File(to) },
            ["checkpoints"] = _folder.File("checkpoints"),
        }.ToJsonString());

        return path;
    }

    private static long WindowFlops()
    {
        using var network = ClipNetworks.Find("titus_pooling", "test").Build(new([110, 6], 3), JsonSerializer.SerializeToElement(new { dropout = 0.5, init = "torch" }));
        using var window = TorchSharp.torch.zeros(1, 110, 6);

        return Flops.Of(network, window);
    }
}
