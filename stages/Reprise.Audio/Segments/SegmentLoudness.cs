
namespace Reprise.Audio;

/// <summary>How loud segments begin, become and end.</summary>
internal static class SegmentLoudness
{
    // A segment's first frames belong to its rise already.
    private const int Before = 2;

    /// <summary>Greatest loudness of frames [first, end), and the first frame that has it.</summary>
    public static (double Max, int Frame) Peak(double[] loudness, int first, int end)
    {
        var peak = first;
        for (var t = first + 1; t < end; t++)
        {
            if (loudness[t] > loudness[peak]) peak = t;
        }

        return (loudness[peak], peak);
    }

    /// <summary>Loudness just before a segment, never more than its greatest.</summary>
    public static double Start(double[] loudness, int first, int end) =>
        Math.Min(loudness[Math.Max(first - Before, 0)], Peak(loudness, first, end).Max);
}
