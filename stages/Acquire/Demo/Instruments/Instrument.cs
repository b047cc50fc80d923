using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>A sound that plays notes. Its numbers are nominal: every track owns a varied copy.</summary>
internal abstract record Instrument
{
    /// <summary>Relative loudness, so that families can stand side by side in a mix.</summary>
    public double Gain { get; init; } = 1;

    /// <summary>The same instrument in other hands: its numbers drawn around the nominal ones.</summary>
    public abstract Instrument Vary(SeededRandom random);

    /// <summary>Adds one note to a bus; what would sound beyond its end is cut.</summary>
    public abstract void Play(in Note note, Span<float> bus, SeededRandom random);
}
