using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Programs;

public class ProgramTests
{
    private static readonly object Params = JsonSerializer.Deserialize<JsonElement>(
        """
        {
          "models": { "c1m1": { "network": "c1m1", "dropout": 0.25, "batch_size": 5, "epochs": 3 } },
          "training": {
            "optimizer": { "name": "adam_keras", "learning_rate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-7 },
            "init": "glorot_uniform", "early_stopping": { "min_delta": 0.01, "patience": 8 }, "threads": 1, "device": "cpu"
          },
          "baselines": { "seed": 0, "l2": 0.001, "iterations": 100, "neighbours": 3 }
        }
        """);

    [Fact]
    public void TrainWritesTheSameFilesTwice()
    {
        using var folder = new TemporaryFolder();

        Run("Train", "model", folder, "a");
        Run("Train", "model", folder, "b");

        Digests(folder, "b").ShouldBe(Digests(folder, "a"));
        Digests(folder, "a").Keys.ShouldBe(["card.json", "history.csv", "layers.json", "metrics.json", "predictions.csv", "weights.safetensors"]);
    }

    [Fact]
    public void TrainsFilesHoldWhatTheReportReads()
    {
        using var folder = new TemporaryFolder();
        Run("Train", "model", folder, "a");
        string Out(string name) => Path.Combine(folder.File("a"), name);

        var metrics = JsonFile.Read<ModelMetrics>(Out("metrics.json"));
        var history = Table.Read<EpochRow>(Out("history.csv"));
        var predictions = File.ReadAllLines(Out("predictions.csv"));

        (metrics.Study, metrics.Model, metrics.Network, metrics.Sample, metrics.Seed).ShouldBe(("deepmusic", "c1m1", "c1m1", "balanced", 1));
        metrics.Genres.ShouldBe(ToyTensors.Genres);
        metrics.Test.N.ShouldBe(6);
        metrics.Test.Loss.ShouldNotBeNull();
        metrics.EpochsRun.ShouldBe(history.Count);
        File.ReadLines(Out("history.csv")).First().ShouldBe("epoch,loss,accuracy,val_loss,val_accuracy");
        predictions.Length.ShouldBe(7);
        predictions[0].ShouldBe("track_id,true,predicted,p_Blues,p_Jazz,p_Rock");
        predictions[1].ShouldStartWith("Test.000,Blues,");
        metrics.Engine.ShouldBe([new("device", "cpu")]);
        JsonFile.Read<ModelCard>(Out("card.json")).Parameters.ShouldBe(metrics.Parameters);
        File.ReadAllText(Out("layers.json")).ShouldContain("\"output_shape\": \"20,48\"");
    }

    [Fact]
    public void BaselineWritesFourYardsticks()
    {
        using var folder = new TemporaryFolder();

        Run("Baseline", "baseline", folder, "a");

        var metrics = JsonFile.Read<BaselineMetrics>(Path.Combine(folder.File("a"), "metrics.json"));
        metrics.Baselines.Keys.ShouldBe(["majority", "stratified", "logistic", "knn"]);
        metrics.Baselines["logistic"].Accuracy.ShouldBe(1);
        metrics.Baselines["majority"].Accuracy.ShouldBe(1 / 3.0);
        metrics.Baselines["majority"].Loss.ShouldBeNull();
    }

    private static void Run(string program, string outName, TemporaryFolder folder, string to)
    {
        if (!File.Exists(folder.File("t.npz"))) ToyTensors.Write(folder.File("t.npz"), segments: 24);
        Directory.CreateDirectory(folder.File(to));
        File.WriteAllText(folder.File("run.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["stage"] = "test",
            ["threads"] = 1,
            ["params"] = Params,
            ["args"] = new Dictionary<string, string> { ["model"] = "c1m1", ["sample"] = "balanced", ["seed"] = "1" },
            ["deps"] = new Dictionary<string, string[]> { ["tensors"] = [folder.File("t.npz")] },
            ["outs"] = new Dictionary<string, string> { [outName] = folder.File(to) },
        }));

        // The programs set the culture of the process; the tests' own must not hide that.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Assembly.Load(program).EntryPoint!.Invoke(null, [new[] { folder.File("run.json") }]).ShouldBe(0);
    }

    private static SortedDictionary<string, string> Digests(TemporaryFolder folder, string name) => new(
        Directory.GetFiles(folder.File(name)).ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);
}
