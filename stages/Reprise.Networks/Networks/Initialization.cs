using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>How a network's weights begin.</summary>
internal static class Initialization
{
    /// <summary>Keras's default: kernels uniform within ±√(6 / (fan in + fan out)) (Glorot and Bengio 2010), biases 0.</summary>
    public const string GlorotUniform = "glorot_uniform";

    /// <summary>What torch's layers do by themselves.</summary>
    public const string Torch = "torch";

    /// <summary>Draws the weights anew from torch's generator, layer by layer in the order of the state dict.</summary>
    public static void Apply(string init, nn.Module network)
    {
        if (init == Torch) return;
        if (init != GlorotUniform) throw new ArgumentException($"'{init}' is neither {GlorotUniform} nor {Torch}.", nameof(init));

        using var noGrad = no_grad();
        foreach (var (name, parameter) in network.named_parameters())
        {
            // Layers of these networks call their kernels weight and their biases bias, as all layers of torch do.
            if (name.EndsWith("bias", StringComparison.Ordinal)) nn.init.zeros_(parameter);
            else nn.init.xavier_uniform_(parameter);
        }
    }
}
