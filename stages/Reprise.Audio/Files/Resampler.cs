using System.Runtime.InteropServices;

namespace Reprise.Audio;

/// <summary>Band-limited change of the sample rate by libsoxr's HQ recipe, librosa's default since 0.10.</summary>
internal static class Resampler
{
    /// <param name="samples">One channel.</param>
    /// <param name="from">Its rate in Hz.</param>
    /// <param name="to">The wanted rate in Hz.</param>
    /// <returns>⌈N · to / from⌉ samples, time zero at the first one; the very signal where the rates are equal.</returns>
    public static float[] Resample(float[] samples, int from, int to)
    {
        if (from == to || samples.Length == 0) return samples;

        // libsoxr may make one sample less than the ceiling; it stays zero.
        var resampled = new float[((long)samples.Length * to + from - 1) / from];
        try
        {
            var error = Soxr.OneShot(
                from, to, 1,
                ref samples[0], (nuint)samples.Length, out _,
                ref resampled[0], (nuint)resampled.Length, out _,
                0, Soxr.QualitySpec(Soxr.HighQuality, 0), 0);

            if (error != 0) throw new InvalidOperationException($"libsoxr: {Marshal.PtrToStringUTF8(error)} ({from} to {to} Hz)");
        }
        catch (DllNotFoundException)
        {
            throw BadAudio.DecoderMissing(Soxr.Library, "libsoxr0");
        }

        return resampled;
    }
}
