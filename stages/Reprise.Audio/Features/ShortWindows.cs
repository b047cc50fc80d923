namespace Reprise.Audio;

/// <summary>
/// Windows that a clip is cut into: 100 ms each, one every 40 ms, every one a signal of its own with its own padding.
/// </summary>
internal static class ShortWindows
{
    /// <summary>How many the published networks take: 24.02 s.</summary>
    public const int Published = 599;

    /// <summary>Samples from one window to the next.</summary>
    public const int Step = 882;

    /// <summary>Samples of a window.</summary>
    public const int Length = 2205;

    /// <summary>Samples that so many windows take.</summary>
    public static int ClipLength(int windows) => ((windows - 1) * Step) + Length;

    /// <summary>Whole windows of so many samples.</summary>
    public static int Count(int samples) => samples < Length ? 0 : 1 + ((samples - Length) / Step);

    public static ReadOnlySpan<float> Of(ReadOnlySpan<float> samples, int window) => samples.Slice(window * Step, Length);
}
