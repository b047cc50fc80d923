namespace Reprise.Acquire.Demo;

/// <summary>One chair of the band: what it may play, on what, how loud.</summary>
internal sealed record Part
{
    /// <summary>Instruments a track chooses from.</summary>
    public required Instrument[] Sounds { get; init; }

    /// <summary>
    /// Bars a track chooses from, one character per sixteenth; a longer text is several bars. <c>x X o</c> strike the chord (normal, accent,
    /// soft); <c>1 3 5 7 8</c> play that chord tone, <c>2 4 6</c> the steps between, <c>a</c> leads to the next root from a semitone below,
    /// <c>m M</c> continue a melody.
    /// </summary>
    public required string[] Riffs { get; init; }

    /// <summary>The lowest MIDI note of its register.</summary>
    public required int Low { get; init; }

    /// <summary>Loudness in the mix.</summary>
    public required Between Level { get; init; }

    /// <summary>Probability that a track has this part at all.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>How much of the time to its next note a note is held.</summary>
    public double Gate { get; init; } = 0.9;

    /// <summary>Seconds between the strings of a strummed chord.</summary>
    public double Strum { get; init; }

    /// <summary>Chords in root position, as a guitarist shifts them, instead of the nearest inversion.</summary>
    public bool RootPosition { get; init; }

    /// <summary>Probability that a bar of melody is rested.</summary>
    public double Rest { get; init; }

    /// <summary>Amplifier gain; 0 is no amplifier.</summary>
    public Between Drive { get; init; }

    /// <summary>Where the amplifier or the microphone cuts, in hertz.</summary>
    public Between Cut { get; init; } = new(5000, 9000);
}
