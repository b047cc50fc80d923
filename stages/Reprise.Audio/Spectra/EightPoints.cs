using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>The forward complex Fourier transform of eight points, each a vector of independent values; in place, outputs in natural order.</summary>
internal static unsafe class EightPoints
{
    private static readonly Vector256<float> RootHalf = Vector256.Create((float)Math.Sqrt(0.5));

    public static void Transform(Vector256<float>* re, Vector256<float>* im)
    {
        // Even outputs are the four-point transform of x[n] + x[n+4], odd ones that of (x[n] − x[n+4])·w8^n.
        var (e0r, e0i) = (re[0] + re[4], im[0] + im[4]);
        var (e1r, e1i) = (re[1] + re[5], im[1] + im[5]);
        var (e2r, e2i) = (re[2] + re[6], im[2] + im[6]);
        var (e3r, e3i) = (re[3] + re[7], im[3] + im[7]);
        var (o0r, o0i) = (re[0] - re[4], im[0] - im[4]);
        var (o1r, o1i) = (re[1] - re[5], im[1] - im[5]);
        var (o2r, o2i) = (re[2] - re[6], im[2] - im[6]);
        var (o3r, o3i) = (re[3] - re[7], im[3] - im[7]);

        FourPoints(e0r, e0i, e1r, e1i, e2r, e2i, e3r, e3i, re, im);

        var root = RootHalf;
        var (t1r, t1i) = (root * (o1r + o1i), root * (o1i - o1r));
        var (t3r, t3i) = (root * (o3i - o3r), -root * (o3r + o3i));
        FourPoints(o0r, o0i, t1r, t1i, o2i, -o2r, t3r, t3i, re + 1, im + 1);
    }

    // Writes to every other place.
    private static void FourPoints(
        Vector256<float> r0, Vector256<float> i0, Vector256<float> r1, Vector256<float> i1,
        Vector256<float> r2, Vector256<float> i2, Vector256<float> r3, Vector256<float> i3,
        Vector256<float>* re, Vector256<float>* im)
    {
        var (sumEvenR, sumEvenI) = (r0 + r2, i0 + i2);
        var (difEvenR, difEvenI) = (r0 - r2, i0 - i2);
        var (sumOddR, sumOddI) = (r1 + r3, i1 + i3);
        var (difOddR, difOddI) = (r1 - r3, i1 - i3);

        (re[0], im[0]) = (sumEvenR + sumOddR, sumEvenI + sumOddI);
        (re[2], im[2]) = (difEvenR + difOddI, difEvenI - difOddR);
        (re[4], im[4]) = (sumEvenR - sumOddR, sumEvenI - sumOddI);
        (re[6], im[6]) = (difEvenR - difOddI, difEvenI + difOddR);
    }
}
