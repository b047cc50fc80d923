using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>Power spectra of eight windowed frames at once, each by a complex transform of half its length.</summary>
internal sealed unsafe class FramePowers
{
    private readonly LaneFft _fft;
    private readonly LaneBuffer _re;
    private readonly LaneBuffer _im;
    private readonly LaneBuffer _powers;
    private readonly float[] _window;
    private readonly float[] _twiddles;

    /// <param name="window">Weights of the samples of a frame; an even number, at most <paramref name="transform"/>.</param>
    /// <param name="transform">Points of the transform, a power of two; the frame is followed by zeros.</param>
    public FramePowers(ReadOnlySpan<double> window, int transform)
    {
        _fft = new LaneFft(transform / 2);
        _re = new LaneBuffer(transform / 2);
        _im = new LaneBuffer(transform / 2);
        _powers = new LaneBuffer(Bins(transform));

        // Telling the real spectrum from the packed one needs a factor ½, which costs nothing here.
        _window = new float[window.Length];
        for (var n = 0; n < window.Length; n++) _window[n] = (float)(window[n] / 2);

        _twiddles = new float[transform / 2 + 2];
        for (var k = 0; k <= transform / 4; k++)
        {
            var (sin, cos) = Math.SinCos(-2 * Math.PI * k / transform);
            (_twiddles[2 * k], _twiddles[(2 * k) + 1]) = ((float)cos, (float)sin);
        }
    }

    /// <summary>transform/2 + 1 bins, eight frames each: bin k of frame j stands at 8·k + j.</summary>
    public float* Powers => _powers.Values;

    public static int Bins(int transform) => (transform / 2) + 1;

    /// <summary>Fills <see cref="Powers"/> with |DFT(window · frame)|².</summary>
    /// <param name="samples">The first sample of the first frame; the others start <paramref name="hopLength"/> apart, and all must exist.</param>
    /// <param name="hopLength">Samples between frames.</param>
    public void Transform(float* samples, int hopLength)
    {
        var re = _re.Vectors;
        var im = _im.Vectors;
        var half = _fft.Length;

        // Even samples are the real parts, odd ones the imaginary parts.
        fixed (float* window = _window)
        {
            var filled = _window.Length / 2;
            for (var n = 0; n < filled; n++)
            {
                re[n] = Gather(samples + (2 * n), hopLength) * window[2 * n];
                im[n] = Gather(samples + (2 * n) + 1, hopLength) * window[(2 * n) + 1];
            }

            new Span<float>(re + filled, (half - filled) * LaneBuffer.Lanes).Clear();
            new Span<float>(im + filled, (half - filled) * LaneBuffer.Lanes).Clear();
        }

        _fft.Transform(re, im);
        Separate(re, im);
    }

    private static Vector256<float> Gather(float* s, int hop) =>
        Vector256.Create(s[0], s[hop], s[2 * hop], s[3 * hop], s[4 * hop], s[5 * hop], s[6 * hop], s[7 * hop]);

    // With Z the packed spectrum: E = Z[k] + Z*[h−k], O = −i(Z[k] − Z*[h−k]); X[k] = E + wO, X*[h−k] = E − wO, w = e^(−2πik/2h).
    private void Separate(Vector256<float>* re, Vector256<float>* im)
    {
        var half = _fft.Length;
        var powers = _powers.Vectors;
        fixed (int* position = _fft.Position)
        fixed (float* w = _twiddles)
        {
            for (var k = 0; k <= half / 2; k++)
            {
                var (a, b) = (position[k], position[(half - k) % half]);
                var (evenR, evenI) = (re[a] + re[b], im[a] - im[b]);
                var (oddR, oddI) = (im[a] + im[b], re[b] - re[a]);
                var (wr, wi) = (Vector256.Create(w[2 * k]), Vector256.Create(w[(2 * k) + 1]));
                var turnedR = Vector256.FusedMultiplyAdd(oddR, wr, -(oddI * wi));
                var turnedI = Vector256.FusedMultiplyAdd(oddR, wi, oddI * wr);

                powers[k] = Square(evenR + turnedR, evenI + turnedI);
                powers[half - k] = Square(evenR - turnedR, evenI - turnedI);
            }
        }
    }

    private static Vector256<float> Square(Vector256<float> re, Vector256<float> im) => Vector256.FusedMultiplyAdd(re, re, im * im);
}
