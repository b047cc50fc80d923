using Reprise.Embed.Distances;

namespace Reprise.Embed;

/// <summary>
/// Whether neighbours in a layout are neighbours in what was laid out (Venna and Kaski 2001, "Neighborhood preservation in nonlinear
/// projection methods").
/// </summary>
internal static class Trustworthiness
{
    /// <summary>Neighbours of each clip that are looked at where nobody says otherwise, as in scikit-learn.</summary>
    public const int Neighbours = 5;

    /// <summary>
    /// 1 - 2 / (n k (2n - 3k - 1)) · Σ max(0, r - k) over all clips and their k neighbours in the layout, where such a neighbour is the r-th
    /// nearest in truth: 1 where none intrudes, about 0.5 where all are drawn by lot.
    /// </summary>
    /// <param name="truth">Distances of the n clips' features.</param>
    /// <param name="layout">Distances in the plane.</param>
    /// <param name="neighbours">k, less than n / 2.</param>
    public static double Of(DistanceMatrix truth, DistanceMatrix layout, int neighbours = Neighbours)
    {
        var (n, k) = (truth.Count, neighbours);
        var excess = 0L;
        var ranks = new int[n];

        for (var clip = 0; clip < n; clip++)
        {
            var near = truth.Neighbours(clip);
            for (var rank = 0; rank < near.Length; rank++) ranks[near[rank]] = rank + 1;
            foreach (var neighbour in layout.Neighbours(clip).AsSpan(0, k)) excess += Math.Max(0, ranks[neighbour] - k);
        }

        return 1 - (excess * (2.0 / ((double)n * k * ((2.0 * n) - (3.0 * k) - 1))));
    }
}
