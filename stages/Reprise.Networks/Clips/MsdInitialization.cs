using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>How the weights of the networks over short windows begin.</summary>
internal enum MsdInit
{
    /// <summary>As published: every number, biases too, from the standard normal distribution; first losses of 10⁹ follow from it.</summary>
    Normal,

    /// <summary>See <see cref="Initialization.GlorotUniform"/>.</summary>
    GlorotUniform,

    /// <summary>See <see cref="Initialization.Torch"/>.</summary>
    Torch,
}

/// <summary>Draws these weights.</summary>
internal static class MsdInitialization
{
    /// <summary>Draws the weights anew from torch's generator, layer by layer in the order of the state dict.</summary>
    /// <param name="init">How.</param>
    /// <param name="network">Whose weights.</param>
    /// <param name="bias">Mean of normal biases: 0.01 in the published mel variant, otherwise 0.</param>
    public static void Apply(MsdInit init, nn.Module network, double bias)
    {
        if (init != MsdInit.Normal)
        {
            Initialization.Apply(init == MsdInit.Torch ? Initialization.Torch : Initialization.GlorotUniform, network);
            return;
        }

        foreach (var (name, parameter) in network.named_parameters())
        {
            nn.init.normal_(parameter, name.EndsWith("bias", StringComparison.Ordinal) ? bias : 0);
        }
    }
}
