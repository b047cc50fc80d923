using System.Text.Json;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

/// <summary>One of Titus's networks as an experiment would ask for it, and a batch for it.</summary>
internal sealed record TitusCase(string Network, string Options, int Frames = 120, int Bands = 128, int Genres = 10)
{
    public const string Pooling = """{"dropout": 0.5, "init": "glorot_uniform"}""";

    public static string Lstm(string cell = "keras", string weighting = "ramp", int kernel = 5, double dropout = 0.5, string init = "glorot_uniform") =>
        JsonSerializer.Serialize(new { dropout, kernel, cell, weighting, init });

    public nn.Module<Tensor, Tensor> Build(int seed = 1)
    {
        manual_seed(seed);

        return ClipNetworks.Find(Network, "test").Build(new([Frames, Bands], Genres), JsonElement.Parse(Options));
    }

    /// <summary>(clips, frames, bands), spread about as logarithms of mel powers are, or as is said.</summary>
    public Tensor Clips(int clips, double mean = -5, double deviation = 3)
    {
        var random = new SeededRandom(1);

        return tensor([.. Enumerable.Range(0, clips * Frames * Bands).Select(_ => (float)((deviation * random.NextGaussian()) + mean))], [clips, Frames, Bands]);
    }
}
