using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Baseline;

/// <summary>Sums a clip up as the mean and the standard deviation of every band or coefficient over its time.</summary>
internal static class ClipMeans
{
    // -100 dB: below it a power is silence, and its logarithm would only say how silent.
    private const double Silence = 1e-10;

    /// <summary>Sums up the clips of one subset, one clip in memory for each thread.</summary>
    /// <returns>A row for each clip: B means, then B deviations. Powers are taken as ln(1e-10 + power).</returns>
    public static Examples Of(ClipSplit split, Subset subset, ClipKind kind, int threads)
    {
        var rows = new double[subset.Count][];
        Parallel.For(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, clip =>
        {
            var id = subset.TrackIds[clip];
            using var array = MappedArray.Open(split.PathOf(id));
            rows[clip] = Of(array, split.Clip(id).Frames, kind);
        });

        return new(rows, subset.Labels);
    }

    /// <summary>Sums up one clip.</summary>
    /// <param name="array">All of the clip; the first axis is time, in frames or windows.</param>
    /// <param name="frames">How many of the first axis the clip really has; what pads it to the common length does not count.</param>
    /// <param name="kind">Which axis holds the B bands, and what the numbers are.</param>
    public static double[] Of(MappedArray array, int frames, ClipKind kind)
    {
        var bands = array.Shape[kind.BandAxis];
        var inner = array.Shape.Skip(kind.BandAxis + 1).Aggregate(1, (product, length) => product * length);
        var used = Math.Min(frames, array.Shape[0]);
        var values = array.Values[..(array.Count / array.Shape[0] * used)];
        var (sums, squares) = (new double[bands], new double[bands]);

        for (var run = 0; run < values.Length / inner; run++)
        {
            var (sum, square) = (0.0, 0.0);
            foreach (var value in values.Slice(run * inner, inner))
            {
                var x = kind.IsPower ? Math.Log(Silence + value) : value;
                sum += x;
                square += x * x;
            }

            sums[run % bands] += sum;
            squares[run % bands] += square;
        }

        var count = (double)values.Length / bands;
        var means = sums.Select(sum => sum / count).ToArray();
        return [.. means, .. means.Zip(squares, (mean, square) => Math.Sqrt(Math.Max(0, (square / count) - (mean * mean))))];
    }
}
