using Reprise.Embed.Distances;

namespace Reprise.Embed.Affinities;

/// <summary>
/// Which clips are neighbours and how much: p of every pair, symmetric, all together 1. Only near pairs have one, three times the perplexity
/// a clip, since beyond that Gaussian weights are next to nothing (van der Maaten 2014, "Accelerating t-SNE using tree-based algorithms").
/// </summary>
internal sealed class AffinityMatrix
{
    private readonly (int Other, double P)[][] _rows;

    private AffinityMatrix((int Other, double P)[][] rows) => _rows = rows;

    /// <summary>Number of clips.</summary>
    public int Count => _rows.Length;

    /// <summary>The neighbours of one clip, in the order of clips.</summary>
    public ReadOnlySpan<(int Other, double P)> this[int clip] => _rows[clip];

    /// <summary>Weighs the nearest neighbours of every clip, and takes the mean of what two clips are to each other.</summary>
    public static AffinityMatrix Of(DistanceMatrix distances, double perplexity, int threads)
    {
        var count = distances.Count;
        var kept = Math.Min(count - 1, (int)((3 * perplexity) + 1));
        var (near, weights) = (new int[count][], new double[count][]);

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, clip =>
        {
            near[clip] = distances.Neighbours(clip)[..kept];
            float[] squares = [.. near[clip].Select(other => distances[clip][other])];
            weights[clip] = Bandwidth.Weights(squares, perplexity);
        });

        var pairs = Enumerable.Range(0, count).Select(_ => new SortedDictionary<int, double>()).ToArray();
        for (var clip = 0; clip < count; clip++)
        {
            foreach (var (other, weight) in near[clip].Zip(weights[clip]))
            {
                var half = weight / (2 * count);
                pairs[clip][other] = pairs[clip].GetValueOrDefault(other) + half;
                pairs[other][clip] = pairs[other].GetValueOrDefault(clip) + half;
            }
        }

        return new([.. pairs.Select(row => row.Select(pair => (pair.Key, pair.Value)).ToArray())]);
    }
}
