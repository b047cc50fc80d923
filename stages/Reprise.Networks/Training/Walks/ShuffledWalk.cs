using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>Every epoch shows each example once, in an order of its own; the last batch may be smaller.</summary>
internal sealed class ShuffledWalk(int examples, int batchSize, int epochs, int seed) : IWalk
{
    public int Epochs => epochs;

    public int StepsBefore(int epoch) => (epoch - 1) * ((examples + batchSize - 1) / batchSize);

    public IEnumerable<int[]> Batches(int epoch)
    {
        var order = Enumerable.Range(0, examples).ToArray();
        new SeededRandom((ulong)seed, FormattableString.Invariant($"batches {epoch}")).Shuffle<int>(order);

        return order.Chunk(batchSize);
    }
}
