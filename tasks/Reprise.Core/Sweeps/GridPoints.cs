namespace Reprise.Sweeps;

/// <summary>The points of a grid: all of them, or some drawn at random.</summary>
internal static class GridPoints
{
    /// <summary>How many points there are; <see cref="long.MaxValue"/> for more.</summary>
    public static long Count(IReadOnlyList<GridAxis> axes)
    {
        long count = 1;
        foreach (var axis in axes) count = count > long.MaxValue / Math.Max(1, axis.Values.Count) ? long.MaxValue : count * axis.Values.Count;
        return count;
    }

    /// <summary>Every point; the last axis varies fastest.</summary>
    /// <param name="axes">The grid.</param>
    /// <param name="set">What <c>-p:Set</c> says beside it.</param>
    public static IReadOnlyList<SweepPoint> All(IReadOnlyList<GridAxis> axes, string set)
    {
        IEnumerable<int[]> choices = [[]];
        foreach (var axis in axes) choices = [.. from choice in choices from value in Enumerable.Range(0, axis.Values.Count) select (int[])[.. choice, value]];
        return Points(axes, choices, set);
    }

    /// <summary>Different points drawn at random, in the order of the grid. A larger number draws the same ones and more.</summary>
    /// <param name="axes">The grid.</param>
    /// <param name="set">What <c>-p:Set</c> says beside it.</param>
    /// <param name="samples">How many; fewer than there are.</param>
    /// <param name="seed">The same seed draws the same points.</param>
    public static IReadOnlyList<SweepPoint> Draw(IReadOnlyList<GridAxis> axes, string set, int samples, ulong seed)
    {
        var drawn = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var state = seed;
        while (drawn.Count < samples)
        {
            int[] choice = [.. axes.Select(axis => Below(axis.Values.Count, ref state))];
            drawn.TryAdd(string.Join(' ', choice), choice);
        }

        return Points(axes, drawn.Values.Order(Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))), set);
    }

    private static SweepPoint[] Points(IReadOnlyList<GridAxis> axes, IEnumerable<int[]> choices, string set) =>
    [
        .. choices.Select((choice, index) =>
        {
            GridValue[] values = [.. axes.Zip(choice, (axis, value) => axis.Values[value])];
            var assignments = axes.Zip(values, (axis, value) => $"{axis.Key}={value.Text}");
            return new SweepPoint(index + 1, string.Join(' ', assignments.Prepend(set.Trim())).Trim(), [.. values.Select(value => value.Shown)]);
        }),
    ];

    /// <summary>SplitMix64: the same numbers on every runtime.</summary>
    private static int Below(int count, ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)Math.BigMul(mixed ^ (mixed >> 31), (ulong)count, out _);
    }
}
