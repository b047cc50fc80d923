using System.Text.Json;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Clips;

/// <summary>Networks of clips, and clips whose genre is loud in its own rows.</summary>
internal static class ToyClips
{
    public static nn.Module<Tensor, Tensor> Network(string name, string options, int[] shape, int genres, int seed = 1)
    {
        using var json = JsonDocument.Parse(options);
        manual_seed(seed);

        return ClipNetworks.Find(name, "test").Build(new(shape, genres), json.RootElement);
    }

    /// <summary>(clips, …shape) normal numbers; every genre adds <paramref name="loud"/> along its share of the second-last axis but the columns.</summary>
    public static Tensor Clips(int clips, int[] shape, int genres = 1, float loud = 0, ulong seed = 1)
    {
        var random = new SeededRandom(seed);
        var bands = shape.Length == 2 ? shape[0] : shape[1];
        var columns = shape.Length == 2 ? shape[1] : shape[2];
        var size = shape.Aggregate((a, b) => a * b);
        var values = new float[clips * size];
        for (var i = 0; i < values.Length; i++)
        {
            var genre = i / size % genres;
            values[i] = (float)random.NextGaussian() + (i / columns % bands * genres / bands == genre ? loud : 0);
        }

        return tensor(values, [clips, .. shape.Select(length => (long)length)]);
    }

    public static Tensor Labels(int clips, int genres) => tensor([.. Enumerable.Range(0, clips).Select(clip => (long)(clip % genres))]);

    /// <summary>Steps until a network has learned one batch, and the share of it that it then knows.</summary>
    public static (int Steps, double Accuracy) Overfit(nn.Module<Tensor, Tensor> network, optim.Optimizer optimizer, Tensor clips, Tensor labels, int steps)
    {
        for (var step = 1; ; step++)
        {
            using var scope = NewDisposeScope();
            network.train();
            optimizer.zero_grad();
            nn.functional.cross_entropy(network.call(clips), labels).backward();
            optimizer.step();

            using var noGrad = no_grad();
            network.eval();
            var accuracy = network.call(clips).argmax(1).eq(labels).@double().mean().item<double>();
            if (accuracy > 0.99 || step == steps) return (step, accuracy);
        }
    }
}
