using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>
/// The lower part of the power spectrum of one long real signal. The packed signal is dealt out to the eight lanes, each lane is
/// transformed on its own, and a transform over the lanes puts them together (the four-step method of Bailey 1990, with eight rows).
/// </summary>
internal sealed unsafe class LongPowers
{
    private const int Lanes = LaneBuffer.Lanes;

    private readonly int _half;
    private readonly LaneFft _fft;
    private readonly LaneBuffer _re;
    private readonly LaneBuffer _im;
    private readonly LaneBuffer _spectrumRe;
    private readonly LaneBuffer _spectrumIm;
    private readonly LaneBuffer _turnRe;
    private readonly LaneBuffer _turnIm;
    private readonly float[] _separateRe;
    private readonly float[] _separateIm;

    /// <param name="transform">Points of the transform, a power of two.</param>
    /// <param name="bins">How many bins are wanted, from bin 0; at most half of <paramref name="transform"/>.</param>
    public LongPowers(int transform, int bins)
    {
        _half = transform / 2;
        Bins = bins;
        var vectors = _half / Lanes;
        _fft = new LaneFft(vectors);
        (_re, _im) = (new LaneBuffer(vectors), new LaneBuffer(vectors));
        (_spectrumRe, _spectrumIm) = (new LaneBuffer(vectors), new LaneBuffer(vectors));
        (_turnRe, _turnIm) = (new LaneBuffer(vectors), new LaneBuffer(vectors));

        for (var k = 0; k < vectors; k++)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                var (sin, cos) = Math.SinCos(-2 * Math.PI * k * lane / _half);
                (_turnRe.Values[(k * Lanes) + lane], _turnIm.Values[(k * Lanes) + lane]) = ((float)cos, (float)sin);
            }
        }

        (_separateRe, _separateIm) = (new float[bins], new float[bins]);
        for (var k = 0; k < bins; k++)
        {
            var (sin, cos) = Math.SinCos(-2 * Math.PI * k / transform);
            (_separateRe[k], _separateIm[k]) = ((float)cos, (float)sin);
        }
    }

    public int Bins { get; }

    /// <param name="signal">At most as many samples as the transform has points; zeros follow.</param>
    /// <param name="powers">Receives |DFT|² of the first bins.</param>
    public void Transform(ReadOnlySpan<float> signal, Span<float> powers)
    {
        Deal(signal);
        _fft.Transform(_re.Vectors, _im.Vectors);
        for (var k = 0; k < _fft.Length; k += Lanes) Combine(k);
        Separate(powers);
    }

    // Point n of the packed signal is sample 2n and, imaginary, sample 2n + 1; it goes to lane n mod 8.
    private void Deal(ReadOnlySpan<float> signal)
    {
        var re = _re.Span;
        var im = _im.Span;
        var points = (signal.Length + 1) / 2;
        for (var n = 0; n < signal.Length / 2; n++) (re[n], im[n]) = (signal[2 * n], signal[(2 * n) + 1]);
        if (signal.Length % 2 == 1) (re[points - 1], im[points - 1]) = (signal[^1], 0);

        re[points..].Clear();
        im[points..].Clear();
    }

    // Z[k + m·half/8] = Σ over lanes of w8^(lane·m) · w^(lane·k) · Y_lane[k], for eight neighbouring k.
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
            r[m].Store(_spectrumRe.Values + k + (m * _fft.Length));
            i[m].Store(_spectrumIm.Values + k + (m * _fft.Length));
        }
    }

    // As in FramePowers, without the ½: E and O are twice what they should be, hence the ¼.
    private void Separate(Span<float> powers)
    {
        var re = _spectrumRe.Values;
        var im = _spectrumIm.Values;
        for (var k = 0; k < Bins; k++)
        {
            var mirror = (_half - k) & (_half - 1);
            var (evenR, evenI) = (re[k] + re[mirror], im[k] - im[mirror]);
            var (oddR, oddI) = (im[k] + im[mirror], re[mirror] - re[k]);
            var real = evenR + (oddR * _separateRe[k] - oddI * _separateIm[k]);
            var imaginary = evenI + (oddR * _separateIm[k] + oddI * _separateRe[k]);
            powers[k] = 0.25f * (real * real + imaginary * imaginary);
        }
    }
}
