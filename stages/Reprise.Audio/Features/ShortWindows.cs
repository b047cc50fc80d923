namespace Reprise.Audio;

/// <summary>
/// The 599 windows that 24 seconds are cut into: 100 ms each, one every 40 ms, every one a signal of its own with its own padding.
/// </summary>
internal static class ShortWindows
{
    public const int Count = 599;

    /// <summary>Samples from one window to the next.</summary>
    public const int Step = 882;

    /// <summary>Samples of a window.</summary>
    public const int Length = 2205;

    /// <summary>Samples a clip needs: 24.02 s.</summary>
    public const int ClipLength = ((Count - 1) * Step) + Length;

    public static ReadOnlySpan<float> Of(ReadOnlySpan<float> samples, int window) => samples.Slice(window * Step, Length);
}
