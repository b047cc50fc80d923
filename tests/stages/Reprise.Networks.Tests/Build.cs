using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests;

/// <summary>Small networks, tracks and settings.</summary>
internal static class Build
{
    public static readonly OptimizerOptions Adam = new("adam_keras", LearningRate: 0.001, Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-7);

    public static TrainingOptions Training(int patience = 1000) => new(Adam, Initialization.GlorotUniform, new(0.01, patience), Threads: 1);

    /// <summary>Shuffled epochs with Keras's Adam.</summary>
    public static Protocol Protocol(int batchSize, int epochs) => new() { BatchSize = batchSize, MicroBatch = batchSize, Optimizer = Adam, Stages = [new(0.001, epochs)] };

    /// <summary>A trainer on the CPU.</summary>
    public static Trainer Trainer(nn.Module<Tensor, Tensor> network, Protocol protocol, Checkpoints? checkpoints = null, string instance = "test") =>
        new(instance, network, protocol, seed: 1, CPU, checkpoints ?? new(null, _ => { }));

    /// <summary>Where a run is trained that nobody watches.</summary>
    public static TrainingPlace Place(string? checkpoints = null) => new(1, "cpu", checkpoints, _ => { }, _ => { });

    public static nn.Module<Tensor, Tensor> Network(string name, int segments = 32, int genres = 3, double dropout = 0, int seed = 1, string init = Initialization.GlorotUniform)
    {
        manual_seed(seed);

        return NetworkFactory.Create(NetworkRegistry.Find(name, "test"), new(segments, genres, dropout), init);
    }

    /// <summary>(tracks, segments, 12) or (tracks, segments, 12, 2) normal numbers.</summary>
    public static Tensor Tracks(string name, int tracks, int segments, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        long[] shape = name == "c2m1" ? [tracks, segments, 12, 2] : [tracks, segments, 12];
        var values = Enumerable.Range(0, (int)shape.Aggregate((a, b) => a * b)).Select(_ => (float)random.NextGaussian()).ToArray();

        return tensor(values, shape);
    }

    public static LabelledTracks Labelled(string name, int tracks, int segments, int genres = 3)
    {
        using var values = Tracks(name, tracks, segments);

        return new(new(values.data<float>().ToArray(), [.. values.shape.Select(length => (int)length)]), [.. Enumerable.Range(0, tracks).Select(track => track % genres)]);
    }
}
