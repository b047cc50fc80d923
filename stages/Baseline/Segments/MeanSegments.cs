using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Baseline;

/// <summary>Sums a track up as its mean timbre and mean pitches.</summary>
internal static class MeanSegments
{
    /// <summary>Sums up the tracks of one subset.</summary>
    public static Examples Of(TensorsFile tensors, Subset subset) =>
        new(Of(tensors.Read("Xt", subset), tensors.Read("Xp", subset)), subset.Labels);

    /// <summary>Averages over the segments a track really has; the zeros that pad it to the common length do not count.</summary>
    /// <param name="timbre">(N, S, 12).</param>
    /// <param name="pitches">(N, S, 12).</param>
    /// <returns>N rows of 12 timbre means and 12 pitch means; zeros for a track without segments.</returns>
    public static double[][] Of(NdArray<float> timbre, NdArray<float> pitches) =>
        [.. Enumerable.Range(0, timbre.Shape[0]).Select(track => Mean(timbre.Row(track), pitches.Row(track)))];

    private static double[] Mean(ReadOnlySpan<float> timbre, ReadOnlySpan<float> pitches)
    {
        // Only what is zero to the very end is padding: silence within a track may be zero as well.
        var last = Math.Max(timbre.LastIndexOfAnyExcept(0f), pitches.LastIndexOfAnyExcept(0f));
        var segments = (last + 12) / 12;
        var means = new double[24];

        for (var i = 0; i < segments * 12; i++)
        {
            means[i % 12] += timbre[i] / (double)segments;
            means[12 + (i % 12)] += pitches[i] / (double)segments;
        }

        return means;
    }
}
