using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>
/// Tells the spectrum of a real signal from that of its samples packed in pairs, Z. With E = Z[k] + Z*[h−k], O = −i(Z[k] − Z*[h−k])
/// and w = e^(−2πik/2h), the bins k and h − k are E + wO and (E − wO)*, where Z is half of the transform.
/// </summary>
internal sealed unsafe class RealSeparation
{
    private const int Lanes = LaneBuffer.Lanes;

    private readonly int _half;
    private readonly LaneBuffer _re;
    private readonly LaneBuffer _im;
    private readonly LaneBuffer _powers;
    private readonly LaneBuffer _turnRe;
    private readonly LaneBuffer _turnIm;

    /// <param name="transform">Points of the real transform, a power of two, at least 32.</param>
    public RealSeparation(int transform)
    {
        _half = transform / 2;
        (_re, _im) = (new LaneBuffer(_half / Lanes), new LaneBuffer(_half / Lanes));
        _powers = new LaneBuffer((_half / Lanes) + 2);
        (_turnRe, _turnIm) = (new LaneBuffer(_half / 2 / Lanes), new LaneBuffer(_half / 2 / Lanes));

        // From bin 1 on, so that the vectors of the loop below are whole.
        for (var k = 1; k <= _half / 2; k++)
        {
            var (sin, cos) = Math.SinCos(-2 * Math.PI * k / transform);
            (_turnRe.Values[k - 1], _turnIm.Values[k - 1]) = ((float)cos, (float)sin);
        }
    }

    /// <summary>Half of the packed transform, h points, natural order: real parts.</summary>
    public float* Re => _re.Values;

    /// <summary>Imaginary parts.</summary>
    public float* Im => _im.Values;

    /// <summary>h + 1 bins, and zeros.</summary>
    public float* Powers => _powers.Values;

    public void Separate()
    {
        float* re = Re, im = Im, powers = Powers;
        var backwards = Vector256.Create(7, 6, 5, 4, 3, 2, 1, 0);

        for (var k = 1; k <= _half / 2; k += Lanes)
        {
            var mirror = _half - k - (Lanes - 1);
            var (ar, ai) = (Vector256.Load(re + k), Vector256.Load(im + k));
            var br = Vector256.Shuffle(Vector256.Load(re + mirror), backwards);
            var bi = Vector256.Shuffle(Vector256.Load(im + mirror), backwards);
            var (wr, wi) = (Vector256.Load(_turnRe.Values + k - 1), Vector256.Load(_turnIm.Values + k - 1));

            var (evenR, evenI) = (ar + br, ai - bi);
            var (oddR, oddI) = (ai + bi, br - ar);
            var turnedR = (oddR * wr) - (oddI * wi);
            var turnedI = (oddR * wi) + (oddI * wr);

            Square(evenR + turnedR, evenI + turnedI).Store(powers + k);
            Vector256.Shuffle(Square(evenR - turnedR, evenI - turnedI), backwards).Store(powers + mirror);
        }

        // The two real bins: E and O are twice the first point's parts.
        powers[0] = 4 * (re[0] + im[0]) * (re[0] + im[0]);
        powers[_half] = 4 * (re[0] - im[0]) * (re[0] - im[0]);
    }

    private static Vector256<float> Square(Vector256<float> re, Vector256<float> im) => (re * re) + (im * im);
}
