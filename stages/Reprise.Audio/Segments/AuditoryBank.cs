using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>
/// Weights that turn the power spectrum of a frame into 23 Bark bands as the ear passes them on:
/// an outer-ear curve, and the spreading of Schroeder et al. (1979) averaged over the width of a band.
/// </summary>
internal static class AuditoryBank
{
    private const int Offsets = 9;
    private const double HalfWidth = 0.75;

    // The mean of the offsets times the width of a band, 1.5 Bark.
    private const double Gain = 2 * HalfWidth / Offsets;

    /// <returns>Bands × bins, row after row.</returns>
    public static double[] Weights()
    {
        var bins = FramePowers.Bins(TransformLength);
        var weights = new double[Bands * bins];

        for (var k = 0; k < bins; k++)
        {
            var frequency = k * (double)SampleRate / TransformLength;
            var ear = Math.Pow(10, Ear(frequency) / 10);
            var bark = Bark(frequency);
            for (var band = 0; band < Bands; band++) weights[(band * bins) + k] = ear * Gain * Spread(band + 0.5 - bark);
        }

        return weights;
    }

    // Jehan 2005, section 3.2.2.
    private static double Bark(double f) => 13 * Math.Atan(0.00076 * f) + 3.5 * Math.Atan(Math.Pow(f / 7500, 2));

    // After Terhardt 1979, without its peak at 3 kHz.
    private static double Ear(double f)
    {
        var kilohertz = Math.Max(f, 20) / 1000;
        return -Math.Pow(kilohertz, -0.8) - 0.0018 * Math.Pow(kilohertz, 4);
    }

    private static double Spread(double distance)
    {
        var sum = 0.0;
        for (var i = 0; i < Offsets; i++)
        {
            var d = distance - HalfWidth + (2 * HalfWidth * i / (Offsets - 1)) + 0.474;
            sum += Math.Pow(10, (15.81 + 7.5 * d - 17.5 * Math.Sqrt(1 + d * d)) / 10);
        }

        return sum;
    }
}
