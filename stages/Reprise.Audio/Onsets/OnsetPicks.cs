namespace Reprise.Audio;

/// <summary>
/// Where the onset strength has its peaks, and where the rise to each of them begins (librosa's onset_detect and onset_backtrack at
/// 22050 Hz with frames 512 apart). All positions are frames.
/// </summary>
public static class OnsetPicks
{
    // 30 ms before a peak and 100 ms around it, in frames of 23 ms.
    private const int Before = 1;
    private const int Around = 4;

    // Above the mean of the surroundings, the strongest peak being 1.
    private const double Threshold = 0.07;

    // Added to the divisor, so that it is never 0.
    private const double SmallestNormal = 1.17549435e-38;

    /// <summary>Peaks that stand out of their surroundings.</summary>
    /// <param name="strength">The onset strength of each frame.</param>
    public static int[] Find(ReadOnlySpan<float> strength)
    {
        var curve = Normalised(strength);
        var onsets = new List<int>();
        for (var n = 0; n < curve.Length; n++)
        {
            if (!IsPeak(curve, n)) continue;

            // The frame after an onset is never one.
            onsets.Add(n++);
        }

        return [.. onsets];
    }

    /// <summary>Moves each onset back to the last minimum of the strength before it.</summary>
    /// <param name="onsets">Frames, increasing.</param>
    /// <param name="strength">The onset strength of each frame.</param>
    public static int[] Backtrack(ReadOnlySpan<int> onsets, ReadOnlySpan<float> strength)
    {
        var starts = new int[onsets.Length];
        for (var i = 0; i < onsets.Length; i++)
        {
            var n = onsets[i];
            while (n > 0 && !IsMinimum(strength, n)) n--;
            starts[i] = n;
        }

        return starts;
    }

    /// <summary>Boundaries of the segments between backtracked onsets: 0, every start once, and the number of frames.</summary>
    /// <param name="strength">The onset strength of each frame.</param>
    public static int[] Boundaries(ReadOnlySpan<float> strength) =>
        [.. Backtrack(Find(strength), strength).Append(0).Append(strength.Length).Distinct().Order()];

    // From 0 to 1, and empty where nothing ever rises.
    private static double[] Normalised(ReadOnlySpan<float> strength)
    {
        if (!strength.ContainsAnyExcept(0f)) return [];

        var (least, most) = (double.MaxValue, double.MinValue);
        foreach (var value in strength) (least, most) = (Math.Min(least, value), Math.Max(most, value));

        var curve = new double[strength.Length];
        for (var n = 0; n < curve.Length; n++) curve[n] = (strength[n] - least) / (most - least + SmallestNormal);
        return curve;
    }

    private static bool IsPeak(double[] curve, int n)
    {
        for (var i = Math.Max(0, n - Before); i < n; i++)
        {
            if (curve[i] > curve[n]) return false;
        }

        var (from, to) = (Math.Max(0, n - Around), Math.Min(curve.Length - 1, n + Around));
        return curve[n] >= curve.AsSpan(from, to - from + 1).ToArray().Average() + Threshold;
    }

    private static bool IsMinimum(ReadOnlySpan<float> strength, int n) =>
        n + 1 < strength.Length && strength[n] <= strength[n - 1] && strength[n] < strength[n + 1];
}
