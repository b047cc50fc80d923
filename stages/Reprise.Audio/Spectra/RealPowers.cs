using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>
/// The power spectrum of one real frame. Its samples, packed in pairs, are dealt out to the eight lanes, each lane is transformed on
/// its own, and a transform over the lanes puts them together (the four-step method of Bailey 1990, with eight rows): unlike eight
/// frames side by side, the frame stays in the first-level cache. Holds scratch memory: one for each thread.
/// </summary>
internal sealed unsafe class RealPowers
{
    private const int Lanes = LaneBuffer.Lanes;

    private static readonly Vector256<float> Half = Vector256.Create(0.5f);

    private readonly int _half;
    private readonly LaneFft _fft;
    private readonly LaneBuffer _re;
    private readonly LaneBuffer _im;
    private readonly LaneBuffer _turnRe;
    private readonly LaneBuffer _turnIm;
    private readonly RealSeparation _separation;

    /// <param name="transform">Points of the transform, a power of two, at least 128.</param>
    public RealPowers(int transform)
    {
        _half = transform / 2;
        var vectors = _half / Lanes;
        _fft = new LaneFft(vectors);
        (_re, _im) = (new LaneBuffer(vectors), new LaneBuffer(vectors));
        (_turnRe, _turnIm) = (new LaneBuffer(vectors), new LaneBuffer(vectors));
        _separation = new RealSeparation(transform);

        for (var k = 0; k < vectors; k++)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                var (sin, cos) = Math.SinCos(-2 * Math.PI * k * lane / _half);
                (_turnRe.Values[(k * Lanes) + lane], _turnIm.Values[(k * Lanes) + lane]) = ((float)cos, (float)sin);
            }
        }
    }

    /// <summary>transform/2 + 1 bins of the last frame, with zeros after them up to the end of a vector and one vector more.</summary>
    public float* Powers => _separation.Powers;

    public int Bins => _half + 1;

    /// <summary>Fills <see cref="Powers"/> with |DFT|².</summary>
    /// <param name="frame">As many samples as the transform has points.</param>
    /// <param name="halvedWindow">Half the weight of each sample; null for samples that are weighted already.</param>
    public void Transform(float* frame, float* halvedWindow)
    {
        Deal(frame, halvedWindow);
        _fft.Transform(_re.Vectors, _im.Vectors);
        for (var k = 0; k < _fft.Length; k += Lanes) Combine(k);
        _separation.Separate();
    }

    // Point n of the packed signal is sample 2n and, imaginary, sample 2n + 1; it goes to lane n mod 8.
    private void Deal(float* frame, float* halvedWindow)
    {
        var evenFirst = Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7);
        for (var v = 0; v < _fft.Length; v++)
        {
            var at = 2 * Lanes * v;
            var (w0, w1) = halvedWindow is null ? (Half, Half) : (Vector256.Load(halvedWindow + at), Vector256.Load(halvedWindow + at + Lanes));
            var first = Vector256.Shuffle(Vector256.Load(frame + at) * w0, evenFirst);
            var second = Vector256.Shuffle(Vector256.Load(frame + at + Lanes) * w1, evenFirst);
            _re.Vectors[v] = Vector256.Create(first.GetLower(), second.GetLower());
            _im.Vectors[v] = Vector256.Create(first.GetUpper(), second.GetUpper());
        }
    }

    // Z[k + m·half/8] = Σ over lanes of w8^(lane·m) · w^(lane·k) · Y_lane[k], for eight neighbouring k.
    [SkipLocalsInit]
    private void Combine(int k)
    {
        var r = stackalloc Vector256<float>[Lanes];
        var i = stackalloc Vector256<float>[Lanes];
        for (var n = 0; n < Lanes; n++)
        {
            var at = _fft.Position[k + n];
            var (yr, yi) = (_re.Vectors[at], _im.Vectors[at]);
            var (wr, wi) = (_turnRe.Vectors[k + n], _turnIm.Vectors[k + n]);
            r[n] = Vector256.FusedMultiplyAdd(yr, wr, -(yi * wi));
            i[n] = Vector256.FusedMultiplyAdd(yr, wi, yi * wr);
        }

        LaneTranspose.Transpose(r);
        LaneTranspose.Transpose(i);
        EightPoints.Transform(r, i);

        for (var m = 0; m < Lanes; m++)
        {
            r[m].Store(_separation.Re + k + (m * _fft.Length));
            i[m].Store(_separation.Im + k + (m * _fft.Length));
        }
    }
}
