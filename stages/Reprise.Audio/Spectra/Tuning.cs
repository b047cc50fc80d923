namespace Reprise.Audio;

/// <summary>How far a recording's tuning is from A = 440 Hz, found from the peaks of its spectra (librosa's estimate_tuning).</summary>
internal static unsafe class Tuning
{
    // In Hz.
    private const double Lowest = 150;
    private const double Highest = 4000;

    // Of the loudest bin of a frame.
    private const float Threshold = 0.1f;

    // A hundredth of a semitone.
    private const int Steps = 100;

    /// <returns>In semitones, −0.5 to 0.49; 0 for a signal without peaks.</returns>
    public static double Estimate(PowerFrames frames, ReadOnlySpan<float> samples)
    {
        var peaks = new List<(double Frequency, double Magnitude)>();
        var count = frames.Count(samples.Length);
        for (var t = 0; t < count; t++) AddPeaks(frames.At(samples, t), frames.Bins, peaks);
        if (peaks.Count == 0) return 0;

        var median = Median([.. peaks.Select(peak => peak.Magnitude)]);
        var histogram = new int[Steps];
        foreach (var (frequency, magnitude) in peaks)
        {
            if (magnitude >= median) histogram[Step(frequency)]++;
        }

        return Edge(Array.IndexOf(histogram, histogram.Max()));
    }

    // Local maxima, moved to the top of the parabola through them and their neighbours.
    private static void AddPeaks(float* powers, int bins, List<(double Frequency, double Magnitude)> peaks)
    {
        var loudest = 0f;
        for (var k = 0; k < bins; k++) loudest = Math.Max(loudest, powers[k]);
        var least = Threshold * loudest;
        var width = SegmentConstants.SampleRate / (2.0 * (bins - 1));

        for (var k = (int)Math.Ceiling(Lowest / width); k * width < Highest; k++)
        {
            if (powers[k] <= least || powers[k] <= powers[k - 1] || powers[k] < powers[k + 1]) continue;

            var slope = ((double)powers[k + 1] - powers[k - 1]) / 2;
            var shift = -slope / ((double)powers[k + 1] + powers[k - 1] - (2.0 * powers[k]));
            peaks.Add(((k + shift) * width, powers[k] + (0.5 * slope * shift)));
        }
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[values.Length / 2] + values[(values.Length - 1) / 2]) / 2;
    }

    // Distance to the nearest semitone.
    private static int Step(double frequency)
    {
        var semitones = 12 * Math.Log2(frequency / (440.0 / 16));
        var distance = semitones - Math.Floor(semitones + 0.5);
        var step = (int)((distance + 0.5) * Steps);
        return Math.Clamp(step, 0, Steps - 1);
    }

    private static double Edge(int step) => -0.5 + (step * (1.0 / Steps));
}
