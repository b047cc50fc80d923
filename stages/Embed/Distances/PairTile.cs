using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reprise.Embed.Distances;

/// <summary>
/// Squared distances of two rows from four others at a time, so that each value that is loaded is used several times. Differences are
/// squared, rather than taken from inner products: between near neighbours those cancel.
/// </summary>
/// <remarks>Eight lanes whatever the machine has, and a product is rounded before it is added: the same bits everywhere.</remarks>
internal static class PairTile
{
    public const int Height = 2;
    public const int Width = 4;

    /// <summary>Measures in single precision, which is enough for a few thousand values.</summary>
    /// <param name="a0">One row.</param>
    /// <param name="a1">The other; all rows have the same length.</param>
    /// <param name="b0">The first of the four.</param>
    /// <param name="b1">The second.</param>
    /// <param name="b2">The third.</param>
    /// <param name="b3">The fourth.</param>
    /// <param name="distances">Receives the four of the one row, then the four of the other.</param>
    public static void Measure(
        ReadOnlySpan<float> a0,
        ReadOnlySpan<float> a1,
        ReadOnlySpan<float> b0,
        ReadOnlySpan<float> b1,
        ReadOnlySpan<float> b2,
        ReadOnlySpan<float> b3,
        Span<float> distances)
    {
        Vector256<float> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        var whole = a0.Length - (a0.Length % Vector256<float>.Count);

        for (var i = 0; i < whole; i += Vector256<float>.Count)
        {
            var (x, y) = (Load(a0, i), Load(a1, i));
            var z = Load(b0, i);
            s00 = Add(s00, x - z);
            s10 = Add(s10, y - z);
            z = Load(b1, i);
            s01 = Add(s01, x - z);
            s11 = Add(s11, y - z);
            z = Load(b2, i);
            s02 = Add(s02, x - z);
            s12 = Add(s12, y - z);
            z = Load(b3, i);
            s03 = Add(s03, x - z);
            s13 = Add(s13, y - z);
        }

        distances[0] = Total(s00) + Rest(a0, b0, whole);
        distances[1] = Total(s01) + Rest(a0, b1, whole);
        distances[2] = Total(s02) + Rest(a0, b2, whole);
        distances[3] = Total(s03) + Rest(a0, b3, whole);
        distances[4] = Total(s10) + Rest(a1, b0, whole);
        distances[5] = Total(s11) + Rest(a1, b1, whole);
        distances[6] = Total(s12) + Rest(a1, b2, whole);
        distances[7] = Total(s13) + Rest(a1, b3, whole);
    }

    private static Vector256<float> Load(ReadOnlySpan<float> row, int at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(row), (nuint)at);

    private static Vector256<float> Add(Vector256<float> sum, Vector256<float> difference) => sum + (difference * difference);

    // Written out, since in which order a library adds the lanes depends on the machine.
    private static float Total(Vector256<float> sum) => ((sum[0] + sum[1]) + (sum[2] + sum[3])) + ((sum[4] + sum[5]) + (sum[6] + sum[7]));

    private static float Rest(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int from)
    {
        var sum = 0f;
        for (var i = from; i < a.Length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);

        return sum;
    }
}
