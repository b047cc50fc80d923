namespace Reprise.Audio;

/// <summary>
/// Weights that gather the bins of a spectrum into twelve pitch classes: Gaussians around every octave of a class, weaker away from
/// the fifth octave (librosa's filters.chroma, after Ellis 2007).
/// </summary>
internal static class ChromaBank
{
    public const int Classes = 12;

    // In octaves above A0 of 27.5 Hz.
    private const double CentreOctave = 5;
    private const double OctaveWidth = 2;

    // The bank is made from A on; the classes of music begin at C.
    private const int FromAToC = 3;

    /// <param name="transform">Points of the Fourier transform.</param>
    /// <param name="tuning">Of the A above middle C, in semitones from 440 Hz.</param>
    /// <returns>12 × (transform/2 + 1), row after row, C first.</returns>
    public static double[] Weights(int transform, double tuning)
    {
        var bins = (transform / 2) + 1;
        var pitches = Pitches(transform, tuning);
        var weights = new double[Classes * bins];
        Span<double> column = stackalloc double[Classes];

        for (var k = 0; k < bins; k++)
        {
            // Low bins are further apart than semitones and reach several classes.
            var width = Math.Max(1, pitches[k + 1] - pitches[k]);
            var squares = 0.0;
            for (var c = 0; c < Classes; c++)
            {
                var distance = Modulo(pitches[k] - c + (Classes / 2), Classes) - (Classes / 2);
                column[c] = Math.Exp(-0.5 * Math.Pow(2 * distance / width, 2));
                squares += column[c] * column[c];
            }

            var gain = Math.Exp(-0.5 * Math.Pow(((pitches[k] / Classes) - CentreOctave) / OctaveWidth, 2)) / Math.Sqrt(squares);
            for (var c = 0; c < Classes; c++) weights[(c * bins) + k] = gain * column[(c + FromAToC) % Classes];
        }

        return weights;
    }

    // In semitones above A0; bin 0 has none and is put an octave and a half below bin 1.
    private static double[] Pitches(int transform, double tuning)
    {
        var pitches = new double[transform / 2 + 2];
        var a0 = 440 * Math.Pow(2, tuning / Classes) / 16;
        for (var k = 1; k < pitches.Length; k++) pitches[k] = Classes * Math.Log2(k * (double)SegmentConstants.SampleRate / transform / a0);
        pitches[0] = pitches[1] - (1.5 * Classes);
        return pitches;
    }

    private static double Modulo(double value, double divisor) => value - (divisor * Math.Floor(value / divisor));
}
