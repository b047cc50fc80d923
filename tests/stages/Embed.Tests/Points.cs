using Reprise.Embed.Distances;
using Reprise.Stages;

namespace Reprise.Embed.Tests;

/// <summary>Rows in one array.</summary>
internal static class Points
{
    public static DistanceMatrix Distances(float[] values, int width, int threads = 2) =>
        DistanceMatrix.Of(values.Length / width, row => values.AsSpan(row * width, width), threads);

    /// <summary>Rows around a few centres, one after the other.</summary>
    public static float[] Clusters(int count, int width, int clusters, double spread = 0.2)
    {
        var random = new SeededRandom(3);
        double[][] centres = [.. Enumerable.Range(0, clusters).Select(_ => Enumerable.Range(0, width).Select(_ => random.NextGaussian()).ToArray())];

        return [.. Enumerable.Range(0, count * width).Select(i => (float)(centres[i / width % clusters][i % width] + (spread * random.NextGaussian())))];
    }
}
