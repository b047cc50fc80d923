using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>
/// Mean and covariance of any number of surfaces in constant memory. Every sum is taken in the order the surfaces came,
/// whatever the number of threads: each thread owns some rows of the matrix.
/// </summary>
internal sealed class SurfaceCovariance(int threads)
{
    private const int BatchSize = 128;
    private const int Length = SurfaceLength;

    // Σ over surfaces of R and of R·Rᵀ, R = surface − its mean; the upper triangle only.
    private readonly double[] _sum = new double[Length];
    private readonly double[] _products = new double[Length * Length];
    private readonly double[] _batch = new double[BatchSize * Length];
    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = threads };
    private int _inBatch;

    /// <summary>How many surfaces were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a surface of 23 × 20 values in dB, without its mean level.</summary>
    public void Add(ReadOnlySpan<float> surface)
    {
        var level = 0.0;
        foreach (var value in surface) level += value;
        level /= Length;

        var row = _batch.AsSpan(_inBatch * Length, Length);
        for (var i = 0; i < Length; i++)
        {
            row[i] = surface[i] - level;
            _sum[i] += row[i];
        }

        Count++;
        if (++_inBatch == BatchSize) AddBatch();
    }

    /// <summary>The mean of R, 460 values, and the covariance of R, 460 × 460.</summary>
    public (double[] Mean, double[,] Covariance) Finish()
    {
        AddBatch();
        var mean = Array.ConvertAll(_sum, sum => sum / Count);
        var covariance = new double[Length, Length];
        for (var i = 0; i < Length; i++)
        {
            for (var j = i; j < Length; j++)
                covariance[i, j] = covariance[j, i] = (_products[(i * Length) + j] / Count) - (mean[i] * mean[j]);
        }

        return (mean, covariance);
    }

    // Surfaces past the batch's end are zeros and add nothing.
    private void AddBatch()
    {
        _batch.AsSpan(_inBatch * Length).Clear();
        Parallel.For(0, Length, _parallel, AddRow);
        _inBatch = 0;
    }

    private void AddRow(int i)
    {
        // From the last multiple of four before the diagonal, so that rows are whole vectors.
        var from = i & -4;
        var products = MemoryMarshal.Cast<double, Vector256<double>>(_products.AsSpan((i * Length) + from, Length - from));
        for (var b = 0; b < BatchSize; b += 4)
        {
            var (w0, w1, w2, w3) = (Weight(b, i), Weight(b + 1, i), Weight(b + 2, i), Weight(b + 3, i));
            var r0 = Row(b, from);
            var r1 = Row(b + 1, from);
            var r2 = Row(b + 2, from);
            var r3 = Row(b + 3, from);
            for (var v = 0; v < products.Length; v++)
            {
                var sum = Vector256.FusedMultiplyAdd(w0, r0[v], products[v]);
                sum = Vector256.FusedMultiplyAdd(w1, r1[v], sum);
                sum = Vector256.FusedMultiplyAdd(w2, r2[v], sum);
                products[v] = Vector256.FusedMultiplyAdd(w3, r3[v], sum);
            }
        }
    }

    private Vector256<double> Weight(int b, int i) => Vector256.Create(_batch[(b * Length) + i]);

    private ReadOnlySpan<Vector256<double>> Row(int b, int from) =>
        MemoryMarshal.Cast<double, Vector256<double>>(_batch.AsSpan((b * Length) + from, Length - from));
}
