namespace Reprise.Acquire.Demo;

/// <summary>Makes a stereo recording at 44,100 Hz of a track: what archives of music hold.</summary>
internal static class Studio
{
    // Half the taps between two samples; the band above 10.5 kHz, which demo tracks hardly use, is all that suffers.
    private const int Reach = 16;

    // How far apart the two channels are: their mean is the track itself.
    private const float Width = 0.2f;
    private const int Delay = 331;

    // Full scale is left free: the coder's waves overshoot.
    private const float Headroom = 0.9f / 32768;

    private static readonly float[] Between = Taps();

    /// <returns>Left and right in turn, 4 · N values for N samples, full scale 1.</returns>
    public static float[] ToStereo(short[] samples)
    {
        var stereo = new float[4 * samples.Length];
        for (var n = 0; n < samples.Length; n++)
        {
            var side = Width * At(n - Delay);
            Put(2 * n, At(n), side);
            Put((2 * n) + 1, Halfway(n), side);
        }

        return stereo;

        float At(int n) => (uint)n < (uint)samples.Length ? samples[n] : 0;

        float Halfway(int n)
        {
            var sum = 0f;
            for (var k = 0; k < Reach; k++) sum += Between[k] * (At(n - k) + At(n + 1 + k));
            return sum;
        }

        void Put(int frame, float mid, float side)
        {
            stereo[2 * frame] = Headroom * (mid + side) / (1 + Width);
            stereo[(2 * frame) + 1] = Headroom * (mid - side) / (1 + Width);
        }
    }

    // sin(π(k + ½)) / π(k + ½) under a Hann window.
    private static float[] Taps()
    {
        const double Pi = 3.14159265358979324;
        var taps = new float[Reach];
        for (var k = 0; k < Reach; k++)
        {
            var window = 0.5 + (0.5 * PortableMath.Cos((k + 0.5) / (2 * Reach)));
            taps[k] = (float)(window * (k % 2 == 0 ? 1 : -1) / (Pi * (k + 0.5)));
        }

        return taps;
    }
}
