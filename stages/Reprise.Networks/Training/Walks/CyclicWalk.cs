using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>
/// One order for good, in which batches go round and round: batch s = 1, 2, … holds the B rows from B·s on, counted modulo the number of
/// examples. Lachmish's training script walks so; its first batch is the second of the order.
/// </summary>
/// <remarks>An epoch is one time round, in whole steps: step s belongs to epoch ⌈B·s / N⌉, or is one where a batch exceeds the N examples.</remarks>
internal sealed class CyclicWalk(int examples, int batchSize, int steps, int seed) : IWalk
{
    private readonly int[] _order = Order(examples, seed);

    public int Epochs => EpochOf(steps);

    public int StepsBefore(int epoch) => batchSize >= examples ? epoch - 1 : (int)Math.Min(steps, (epoch - 1) * (long)examples / batchSize);

    public IEnumerable<int[]> Batches(int epoch)
    {
        for (var step = StepsBefore(epoch) + 1; step <= steps && EpochOf(step) == epoch; step++)
        {
            var start = (long)batchSize * step;
            yield return [.. Enumerable.Range(0, batchSize).Select(row => _order[(int)((start + row) % examples)])];
        }
    }

    private int EpochOf(int step) => batchSize >= examples ? step : (int)((((long)batchSize * step) + examples - 1) / examples);

    private static int[] Order(int examples, int seed)
    {
        var order = Enumerable.Range(0, examples).ToArray();
        new SeededRandom((ulong)seed, "walk").Shuffle<int>(order);

        return order;
    }
}
