using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>How a network's weights begin.</summary>
internal static class Initialization
{
    /// <summary>Keras's default: kernels uniform within ±√(6 / (fan in + fan out)) (Glorot and Bengio 2010), biases 0.</summary>
    public const string GlorotUniform = "glorot_uniform";

    /// <summary>What Keras 1 calls uniform: kernels within ±0.05 whatever their size, biases 0.</summary>
    public const string Uniform005 = "uniform_005";

    /// <summary>What torch's layers do by themselves.</summary>
    public const string Torch = "torch";

    /// <summary>Draws the weights anew from torch's generator, layer by layer in the order of the state dict.</summary>
    /// <exception cref="StageException">There is no such initialization.</exception>
    public static void Apply(string init, nn.Module network)
    {
        if (init == Torch) return;
        if (init is not (GlorotUniform or Uniform005))
            throw new StageException(Codes.UnknownNetwork, "init", $"There is no way '{init}' to begin weights; use one of {GlorotUniform}, {Uniform005}, {Torch}.");

        using var noGrad = no_grad();
        foreach (var (name, parameter) in network.named_parameters())
        {
            // Layers of these networks call their kernels weight and their biases bias, as all layers of torch do.
            if (name.EndsWith("bias", StringComparison.Ordinal)) nn.init.zeros_(parameter);
            else if (init == Uniform005) nn.init.uniform_(parameter, -0.05, 0.05);
            else nn.init.xavier_uniform_(parameter);
        }
    }

    /// <summary>What a dense layer has beside such convolutions: Keras 1 kept Glorot's rule for it.</summary>
    public static string OfDense(string init) => init == Torch ? Torch : GlorotUniform;
}
