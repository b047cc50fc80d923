namespace Reprise.Acquire.Demo;

/// <summary>What happens to the sum of all parts.</summary>
internal sealed record Mastering
{
    /// <summary>Share of the room in the sound.</summary>
    public Between Reverb { get; init; } = new(0.05, 0.2);

    /// <summary>Where the highs begin to fall, in hertz: old recordings are dull.</summary>
    public Between Treble { get; init; } = new(5000, 10000);

    /// <summary>Gain into the final limiter: loud modern masters are dense.</summary>
    public Between Density { get; init; } = new(0.8, 1.6);

    /// <summary>Peak of the finished track.</summary>
    public Between Peak { get; init; } = new(0.45, 0.95);

    /// <summary>Level of hiss.</summary>
    public Between Hiss { get; init; } = new(0.0002, 0.0015);
}
