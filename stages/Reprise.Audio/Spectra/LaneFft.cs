using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>
/// The forward complex Fourier transform of eight signals at once, one in each lane of a vector: every operation is a whole vector's,
/// nothing is shuffled, and what a signal gives does not depend on its neighbours.
/// Decimation in frequency with radix 4, and 8 at the end where 4 does not divide, in place; the outputs stand in digit-reversed order.
/// </summary>
internal sealed unsafe class LaneFft
{
    private readonly Pass[] _passes;
    private readonly bool _endsInEights;

    /// <param name="length">A power of two, at least 4.</param>
    public LaneFft(int length)
    {
        Length = length;
        var passes = new List<Pass>();
        var block = length;
        for (; block >= 4 && block != 8; block /= 4) passes.Add(new Pass(block));

        _passes = [.. passes];
        _endsInEights = block == 8;
        Position = [.. Enumerable.Range(0, length).Select(k => PositionOf(k, length))];
    }

    public int Length { get; }

    /// <summary>Where output k stands after <see cref="Transform"/>.</summary>
    public int[] Position { get; }

    /// <summary>Transforms in place.</summary>
    /// <param name="re">Real parts, one vector for each of the <see cref="Length"/> points.</param>
    /// <param name="im">Imaginary parts.</param>
    public void Transform(Vector256<float>* re, Vector256<float>* im)
    {
        foreach (var pass in _passes)
        {
            if (pass.Block == 4) LastQuads(re, im);
            else Quads(re, im, pass);
        }

        if (!_endsInEights) return;
        for (var at = 0; at < Length; at += 8) EightPoints.Transform(re + at, im + at);
    }

    private void Quads(Vector256<float>* re, Vector256<float>* im, Pass pass)
    {
        var quarter = pass.Block / 4;
        fixed (float* twiddles = pass.Twiddles)
        {
            for (var j = 0; j < quarter; j++)
            {
                var w = twiddles + (6 * j);
                var (w1r, w1i) = (Vector256.Create(w[0]), Vector256.Create(w[1]));
                var (w2r, w2i) = (Vector256.Create(w[2]), Vector256.Create(w[3]));
                var (w3r, w3i) = (Vector256.Create(w[4]), Vector256.Create(w[5]));

                for (var at = j; at < Length; at += pass.Block)
                {
                    var r = re + at;
                    var i = im + at;
                    var (sumEvenR, sumEvenI) = (r[0] + r[2 * quarter], i[0] + i[2 * quarter]);
                    var (difEvenR, difEvenI) = (r[0] - r[2 * quarter], i[0] - i[2 * quarter]);
                    var (sumOddR, sumOddI) = (r[quarter] + r[3 * quarter], i[quarter] + i[3 * quarter]);
                    var (difOddR, difOddI) = (r[quarter] - r[3 * quarter], i[quarter] - i[3 * quarter]);

                    (r[0], i[0]) = (sumEvenR + sumOddR, sumEvenI + sumOddI);
                    Store(r + quarter, i + quarter, difEvenR + difOddI, difEvenI - difOddR, w1r, w1i);
                    Store(r + (2 * quarter), i + (2 * quarter), sumEvenR - sumOddR, sumEvenI - sumOddI, w2r, w2i);
                    Store(r + (3 * quarter), i + (3 * quarter), difEvenR - difOddI, difEvenI + difOddR, w3r, w3i);
                }
            }
        }
    }

    // Blocks of four have no twiddles.
    private void LastQuads(Vector256<float>* re, Vector256<float>* im)
    {
        for (var at = 0; at < Length; at += 4)
        {
            var r = re + at;
            var i = im + at;
            var (sumEvenR, sumEvenI) = (r[0] + r[2], i[0] + i[2]);
            var (difEvenR, difEvenI) = (r[0] - r[2], i[0] - i[2]);
            var (sumOddR, sumOddI) = (r[1] + r[3], i[1] + i[3]);
            var (difOddR, difOddI) = (r[1] - r[3], i[1] - i[3]);

            (r[0], i[0]) = (sumEvenR + sumOddR, sumEvenI + sumOddI);
            (r[1], i[1]) = (difEvenR + difOddI, difEvenI - difOddR);
            (r[2], i[2]) = (sumEvenR - sumOddR, sumEvenI - sumOddI);
            (r[3], i[3]) = (difEvenR - difOddI, difEvenI + difOddR);
        }
    }

    private static void Store(
        Vector256<float>* re, Vector256<float>* im, Vector256<float> r, Vector256<float> i, Vector256<float> wr, Vector256<float> wi)
    {
        // Fused on every machine, in hardware or not: the bits are the same everywhere.
        *re = Vector256.FusedMultiplyAdd(r, wr, -(i * wi));
        *im = Vector256.FusedMultiplyAdd(r, wi, i * wr);
    }

    private static int PositionOf(int k, int length) => length switch
    {
        1 => 0,
        8 => k,
        _ => (k % 4 * (length / 4)) + PositionOf(k / 4, length / 4),
    };

    /// <summary>One radix-4 pass and e^(−2πi·j·m/block) for m = 1, 2, 3.</summary>
    private sealed class Pass
    {
        public Pass(int block)
        {
            Block = block;
            Twiddles = new float[block / 4 * 6];
            for (var j = 0; j < block / 4; j++)
            {
                for (var m = 1; m <= 3; m++)
                {
                    var (sin, cos) = Math.SinCos(-2 * Math.PI * j * m / block);
                    Twiddles[(6 * j) + (2 * m) - 2] = (float)cos;
                    Twiddles[(6 * j) + (2 * m) - 1] = (float)sin;
                }
            }
        }

        public int Block { get; }

        public float[] Twiddles { get; }
    }
}
