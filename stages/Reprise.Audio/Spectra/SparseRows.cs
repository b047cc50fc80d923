using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>
/// A matrix whose rows are zero outside one stretch, such as a mel bank, kept as the stretches alone, in whole vectors.
/// Sums are taken in a fixed order, whatever vectors the machine has.
/// </summary>
internal sealed unsafe class SparseRows
{
    private const int Lanes = LaneBuffer.Lanes;

    private readonly (int First, int Vectors)[] _stretches;
    private readonly LaneBuffer _weights;

    /// <param name="matrix">Rows × columns, row after row.</param>
    /// <param name="rows">How many rows.</param>
    public SparseRows(ReadOnlySpan<double> matrix, int rows)
    {
        Rows = rows;
        var columns = matrix.Length / rows;
        _stretches = new (int, int)[(rows + Lanes - 1) / Lanes * Lanes];
        var weights = new List<float>();

        for (var row = 0; row < rows; row++)
        {
            var values = matrix.Slice(row * columns, columns);
            var first = Math.Max(0, values.IndexOfAnyExcept(0.0));
            var length = Math.Max(0, values.LastIndexOfAnyExcept(0.0) + 1 - first);
            _stretches[row] = (first, (length + Lanes - 1) / Lanes);

            for (var n = 0; n < _stretches[row].Vectors * Lanes; n++) weights.Add(n < length ? (float)values[first + n] : 0);
        }

        _weights = new LaneBuffer(weights.Count / Lanes);
        weights.CopyTo(_weights.Span);
    }

    public int Rows { get; }

    /// <summary>The product with a vector.</summary>
    /// <param name="values">As many as the matrix has columns, and finite numbers after them up to one vector more.</param>
    /// <param name="products">Receives one value for each row.</param>
    [SkipLocalsInit]
    public void Multiply(float* values, Span<float> products)
    {
        var sums = stackalloc Vector256<float>[Lanes];
        var weights = _weights.Vectors;

        for (var row = 0; row < Rows; row += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                var (first, vectors) = _stretches[row + lane];
                sums[lane] = Dot(values + first, weights, vectors);
                weights += vectors;
            }

            LaneTranspose.Transpose(sums);
            var total = sums[0] + sums[1] + (sums[2] + sums[3]) + (sums[4] + sums[5] + (sums[6] + sums[7]));
            if (row + Lanes <= products.Length) total.CopyTo(products[row..]);
            else for (var lane = 0; row + lane < products.Length; lane++) products[row + lane] = total[lane];
        }
    }

    // Two sums, so that one addition need not wait for the one before.
    private static Vector256<float> Dot(float* values, Vector256<float>* weights, int vectors)
    {
        var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var v = 0;
        for (; v + 1 < vectors; v += 2)
        {
            even = Vector256.FusedMultiplyAdd(Vector256.Load(values + (v * Lanes)), weights[v], even);
            odd = Vector256.FusedMultiplyAdd(Vector256.Load(values + ((v + 1) * Lanes)), weights[v + 1], odd);
        }

        if (v < vectors) even = Vector256.FusedMultiplyAdd(Vector256.Load(values + (v * Lanes)), weights[v], even);
        return even + odd;
    }
}
