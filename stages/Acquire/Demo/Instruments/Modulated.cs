using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>Two sines, one bending the other's phase (Chowning 1973): electric pianos, bells, synthesised bass and brass.</summary>
internal sealed record Modulated : Instrument
{
    /// <summary>Frequency of the modulator as a multiple of the tone's.</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>Depth at the attack, in turns; below 0.5.</summary>
    public double Index { get; init; } = 0.3;

    /// <summary>Seconds until the tone is 60 dB softer.</summary>
    public double Decay { get; init; } = 2;

    /// <summary>Seconds until the modulation has gone.</summary>
    public double IndexDecay { get; init; } = 0.8;

    public override Instrument Vary(SeededRandom random) => this with
    {
        Index = Math.Min(0.49, random.Near(Index, 0.4)),
        Decay = random.Near(Decay, 0.4),
        IndexDecay = random.Near(IndexDecay, 0.4),
    };

    public override void Play(in Note note, Span<float> bus, SeededRandom random)
    {
        var hertz = Clip.Hertz(note.Pitch);
        var (step, other) = (Phase.Step(hertz), Phase.Step(hertz * Ratio));
        uint phase = 0, otherPhase = 0;

        var (level, index) = ((float)(0.7 * Gain * note.Velocity), (float)(Index * note.Velocity));
        var (held, released) = ((float)Clip.Decay(Decay), (float)Clip.Decay(0.12));
        var fade = (float)Clip.Decay(IndexDecay);
        var end = Math.Min(bus.Length, note.Start + note.Length + (Clip.Rate / 10));

        for (var at = note.Start; at < end; at++)
        {
            var attack = Math.Min(1, (at - note.Start) * (1 / 60f));
            bus[at] += attack * level * SineTable.At(phase + Phase.Of(index * SineTable.At(otherPhase)));

            level *= at - note.Start < note.Length ? held : released;
            index *= fade;
            phase += step;
            otherPhase += other;
        }
    }
}
