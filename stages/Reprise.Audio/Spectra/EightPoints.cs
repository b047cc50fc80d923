using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>The forward complex Fourier transform of eight points, each a vector of independent values; outputs in natural order.</summary>
internal static unsafe class EightPoints
{
    private static readonly Vector256<float> RootHalf = Vector256.Create((float)Math.Sqrt(0.5));

    public static void Transform(Vector256<float>* re, Vector256<float>* im)
    {
        // Even outputs are the four-point transform of x[n] + x[n+4], odd ones that of (x[n] − x[n+4])·w8^n.
        var er = stackalloc Vector256<float>[4];
        var ei = stackalloc Vector256<float>[4];
        var or = stackalloc Vector256<float>[4];
        var oi = stackalloc Vector256<float>[4];

        for (var n = 0; n < 4; n++)
        {
            (er[n], ei[n]) = (re[n] + re[n + 4], im[n] + im[n + 4]);
            (or[n], oi[n]) = (re[n] - re[n + 4], im[n] - im[n + 4]);
        }

        (or[1], oi[1]) = (RootHalf * (or[1] + oi[1]), RootHalf * (oi[1] - or[1]));
        (or[2], oi[2]) = (oi[2], -or[2]);
        (or[3], oi[3]) = (RootHalf * (oi[3] - or[3]), -RootHalf * (or[3] + oi[3]));

        FourPoints(er, ei, re, im);
        FourPoints(or, oi, re + 1, im + 1);
    }

    // Writes to every other place.
    private static void FourPoints(Vector256<float>* r, Vector256<float>* i, Vector256<float>* re, Vector256<float>* im)
    {
        var (sumEvenR, sumEvenI) = (r[0] + r[2], i[0] + i[2]);
        var (difEvenR, difEvenI) = (r[0] - r[2], i[0] - i[2]);
        var (sumOddR, sumOddI) = (r[1] + r[3], i[1] + i[3]);
        var (difOddR, difOddI) = (r[1] - r[3], i[1] - i[3]);

        (re[0], im[0]) = (sumEvenR + sumOddR, sumEvenI + sumOddI);
        (re[2], im[2]) = (difEvenR + difOddI, difEvenI - difOddR);
        (re[4], im[4]) = (sumEvenR - sumOddR, sumEvenI - sumOddI);
        (re[6], im[6]) = (difEvenR - difOddI, difEvenI + difOddR);
    }
}
