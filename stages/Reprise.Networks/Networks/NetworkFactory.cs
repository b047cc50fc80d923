using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Builds a network with its initial weights.</summary>
internal static class NetworkFactory
{
    /// <summary>Builds a registered network and draws its weights from torch's generator, which the caller has seeded.</summary>
    /// <param name="entry">Which network.</param>
    /// <param name="options">Its size.</param>
    /// <param name="init">An entry of <see cref="Initialization"/>.</param>
    /// <exception cref="StageException">The tracks have too few segments for the poolings.</exception>
    public static nn.Module<Tensor, Tensor> Create(NetworkEntry entry, NetworkOptions options, string init)
    {
        if (options.Segments < NetworkOptions.LeastSegments)
        {
            throw new StageException(
                Codes.TooFewSegments,
                "tensors.segments",
                $"{entry.Name} cannot read {options.Segments} segments: nothing is left behind its poolings. Set tensors.segments to {NetworkOptions.LeastSegments} or more.");
        }

        var network = entry.Build(options);
        Initialization.Apply(init, network);

        return network;
    }
}
