using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>A range a track draws a number from.</summary>
internal readonly record struct Between(double Low, double High)
{
    public double Draw(SeededRandom random) => Low + ((High - Low) * random.NextDouble());
}

internal static class Drawing
{
    public static bool Chance(this SeededRandom random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this SeededRandom random, IReadOnlyList<T> options) => options[random.NextInt(options.Count)];

    /// <summary>A value near a nominal one: the same instrument in other hands.</summary>
    public static double Near(this SeededRandom random, double nominal, double share = 0.25) =>
        nominal * (1 + (share * ((2 * random.NextDouble()) - 1)));
}
