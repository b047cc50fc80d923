using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reprise.Audio;

/// <summary>Turns eight vectors of eight floats so that lanes become vectors.</summary>
internal static unsafe class LaneTranspose
{
    public static void Transpose(Vector256<float>* rows)
    {
        if (Avx.IsSupported) TransposeByShuffles(rows);
        else TransposeOneByOne((float*)rows);
    }

    internal static void TransposeOneByOne(float* values)
    {
        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < row; column++)
            {
                var (a, b) = ((8 * row) + column, (8 * column) + row);
                (values[a], values[b]) = (values[b], values[a]);
            }
        }
    }

    // Pairs, then quads, then halves.
    private static void TransposeByShuffles(Vector256<float>* rows)
    {
        var (a0, a1) = (Avx.UnpackLow(rows[0], rows[1]), Avx.UnpackHigh(rows[0], rows[1]));
        var (a2, a3) = (Avx.UnpackLow(rows[2], rows[3]), Avx.UnpackHigh(rows[2], rows[3]));
        var (a4, a5) = (Avx.UnpackLow(rows[4], rows[5]), Avx.UnpackHigh(rows[4], rows[5]));
        var (a6, a7) = (Avx.UnpackLow(rows[6], rows[7]), Avx.UnpackHigh(rows[6], rows[7]));

        var (b0, b1) = (Avx.Shuffle(a0, a2, 0x44), Avx.Shuffle(a0, a2, 0xEE));
        var (b2, b3) = (Avx.Shuffle(a1, a3, 0x44), Avx.Shuffle(a1, a3, 0xEE));
        var (b4, b5) = (Avx.Shuffle(a4, a6, 0x44), Avx.Shuffle(a4, a6, 0xEE));
        var (b6, b7) = (Avx.Shuffle(a5, a7, 0x44), Avx.Shuffle(a5, a7, 0xEE));

        (rows[0], rows[4]) = (Avx.Permute2x128(b0, b4, 0x20), Avx.Permute2x128(b0, b4, 0x31));
        (rows[1], rows[5]) = (Avx.Permute2x128(b1, b5, 0x20), Avx.Permute2x128(b1, b5, 0x31));
        (rows[2], rows[6]) = (Avx.Permute2x128(b2, b6, 0x20), Avx.Permute2x128(b2, b6, 0x31));
        (rows[3], rows[7]) = (Avx.Permute2x128(b3, b7, 0x20), Avx.Permute2x128(b3, b7, 0x31));
    }
}
