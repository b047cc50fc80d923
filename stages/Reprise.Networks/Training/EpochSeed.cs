using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>Seeds torch's generator anew for every epoch, so that an epoch's dropout depends on nothing that a checkpoint would have to keep.</summary>
internal static class EpochSeed
{
    /// <summary>The seed of one epoch of a training.</summary>
    /// <param name="seed">The training's own.</param>
    /// <param name="epoch">From 1.</param>
    public static long Of(int seed, int epoch) => (long)(new SeededRandom((ulong)seed, FormattableString.Invariant($"epoch {epoch}")).NextBits() >> 1);
}
