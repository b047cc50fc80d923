using System.Text.Json;
using Reprise.Networks.Tests.Clips;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Oracle;

/// <summary>One of the networks over windows as an experiment would ask for it, and a batch for it.</summary>
internal sealed record ConvolutionCase(string Network, string Options, int[] Shape)
{
    public const int Seed = 11;

    public static long[] Labels { get; } = [3, 1, 4, 1, 5];

    public static ConvolutionCase Fma(string network, int bands, int frames, string softmax) =>
        new(network, JsonSerializer.Serialize(new { dropout = 0.2, softmax }), [bands, frames]);

    public static ConvolutionCase Msd(string network, int windows, int bands, int columns, string init) =>
        new(network, JsonSerializer.Serialize(new { keep_prob = 0.75, dense = 64, init }), [windows, bands, columns]);

    public nn.Module<Tensor, Tensor> Build() => ToyClips.Network(Network, Options, Shape, genres: 8);

    public Tensor Clips() => ToyClips.Clips(Labels.Length, Shape);

    /// <summary>The optimizer of its study; Python takes the same.</summary>
    public optim.Optimizer Optimizer(nn.Module network) => Network.StartsWith("fma", StringComparison.Ordinal)
        ? optim.SGD(network.parameters(), 0.05, momentum: 0.9)
        : optim.Adam(network.parameters());
}
