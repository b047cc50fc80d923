using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>
/// Where segments start: an onset is a rise of loudness, and its segment starts where the rise does, at the quietest moment before it
/// (after Jehan 2005, section 3.4).
/// </summary>
/// <param name="Frames">The frame each segment starts at; the first is 0.</param>
/// <param name="Strengths">How steep the rise was, in dB; 0 for the first segment.</param>
internal sealed record SegmentStarts(int[] Frames, double[] Strengths)
{
    // All in frames of 5.8 ms.
    private const int Rise = 12;
    private const int Neighbours = 8;
    private const int Surroundings = 34;
    private const int LookBack = 18;

    // In dB above the surroundings.
    private const double Threshold = 0.6;

    /// <param name="loudness">Of every frame, in dB.</param>
    public static SegmentStarts Find(double[] loudness)
    {
        var onsets = OnsetCurve(loudness);
        var smooth = Smooth(loudness);
        var (starts, strengths) = (new List<int> { 0 }, new List<double> { 0 });
        var last = int.MinValue / 2;

        for (var n = 0; n < onsets.Length; n++)
        {
            if (onsets[n] <= 0 || n - last < Neighbours || !IsPeak(onsets, n)) continue;
            if (onsets[n] < Mean(onsets, n, Surroundings) + Threshold) continue;

            last = n;
            var start = LastMinimum(smooth, Math.Max(0, n - LookBack), n) + 2;
            if (start - starts[^1] < MinimumFrames || onsets.Length - start < MinimumFrames) continue;

            starts.Add(start);
            strengths.Add(onsets[n]);
        }

        return new SegmentStarts([.. starts], [.. strengths]);
    }

    /// <summary>The rise of loudness over 70 ms, smoothed, in dB.</summary>
    internal static double[] OnsetCurve(double[] loudness)
    {
        var rise = new double[loudness.Length];
        for (var t = 0; t < rise.Length; t++) rise[t] = Math.Max(0, loudness[t] - (t < Rise ? Silence : loudness[t - Rise]));

        // Nine points of a Hann window whose sum is 1.
        Span<double> taps = stackalloc double[9];
        for (var j = 0; j < taps.Length; j++) taps[j] = (0.5 - 0.5 * Math.Cos(2 * Math.PI * (j + 1) / 10)) / 5;

        var smoothed = new double[rise.Length];
        for (var t = 0; t < rise.Length; t++)
        {
            for (var j = Math.Max(0, 4 - t); j < Math.Min(taps.Length, rise.Length + 4 - t); j++) smoothed[t] += taps[j] * rise[t + j - 4];
        }

        return smoothed;
    }

    private static bool IsPeak(double[] curve, int n)
    {
        for (var i = Math.Max(0, n - Neighbours); i <= Math.Min(curve.Length - 1, n + Neighbours); i++)
        {
            if (curve[i] > curve[n]) return false;
        }

        return true;
    }

    // Plain sums: with running ones a flat stretch would not stay exactly flat, and its last minimum would move.
    private static double[] Smooth(double[] curve) => [.. Enumerable.Range(0, curve.Length).Select(t => Mean(curve, t, 1))];

    private static double Mean(double[] curve, int centre, int reach)
    {
        var (from, to) = (Math.Max(0, centre - reach), Math.Min(curve.Length - 1, centre + reach));
        var sum = 0.0;
        for (var i = from; i <= to; i++) sum += curve[i];
        return sum / (to - from + 1);
    }

    private static int LastMinimum(double[] curve, int from, int to)
    {
        var best = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (curve[i] <= curve[best]) best = i;
        }

        return best;
    }
}
