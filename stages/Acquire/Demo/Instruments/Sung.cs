using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>
/// A voice: a buzz through three formants, another vowel on each note, a burst of noise for a consonant. From singing over rapping to growling.
/// </summary>
internal sealed record Sung : Instrument
{
    // First three formants of a, e, i, o, u in hertz, adult speakers (Peterson and Barney 1952, rounded).
    private static readonly double[][] Vowels =
        [[730, 1090, 2440], [530, 1840, 2480], [290, 2250, 3000], [570, 860, 2410], [320, 880, 2240]];

    /// <summary>Depth of the vibrato, in semitones.</summary>
    public double Vibrato { get; init; } = 0.3;

    /// <summary>Share of noise in the source: breath, or a growl's roughness.</summary>
    public double Rough { get; init; } = 0.05;

    /// <summary>Size of the head: below 1 is a larger one with deeper formants.</summary>
    public double Formants { get; init; } = 1;

    /// <summary>Semitones by which the pitch falls within a note: speech does, singing does not.</summary>
    public double Fall { get; init; }

    /// <summary>Loudness of consonants.</summary>
    public double Consonants { get; init; } = 0.3;

    private Wavetable Source { get; init; } = new(0.8, 1);

    public override Instrument Vary(SeededRandom random) => this with
    {
        Vibrato = random.Near(Vibrato, 0.6),
        Rough = random.Near(Rough, 0.6),
        Formants = random.Near(Formants, 0.15),
        Fall = random.Near(Fall, 0.5),
        Consonants = random.Near(Consonants, 0.6),
        Source = new Wavetable(random.Near(0.8, 0.25), 1),
    };

    public override void Play(in Note note, Span<float> bus, SeededRandom random)
    {
        const int Block = 64;
        var vowel = random.Pick(Vowels);
        var (first, second, third) = (
            new Resonator(vowel[0] * Formants, 6), new Resonator(vowel[1] * Formants, 9), new Resonator(vowel[2] * Formants, 10));

        var envelope = new Envelope(0.03, 0.85, 0.07, note.Length);
        var table = Source.For(note.Pitch + 1);
        var (phase, rough, gain) = ((uint)random.NextBits(), (float)Rough, (float)(2.2 * Gain * note.Velocity));
        var noise = new NoiseTape(random);
        var end = Math.Min(bus.Length, note.Start + envelope.Length);

        Consonant(note, bus, random);
        for (var start = note.Start; start < end; start += Block)
        {
            var time = (double)(start - note.Start) / Clip.Rate;
            var bend = (Vibrato * Math.Min(1, time * 2) * PortableMath.Sin(5.3 * time)) - (Fall * time * 4);
            var step = Phase.Step(Clip.Hertz(note.Pitch + bend));
            var (level, slope) = envelope.Ramp(start - note.Start, Block);

            foreach (ref var sample in bus[start..Math.Min(end, start + Block)])
            {
                var source = level * (Wavetable.At(table, phase) + (rough * noise.Next()));
                sample += gain * (first.Next(source) + (0.6f * second.Next(source)) + (0.35f * third.Next(source)));
                level += slope;
                phase += step;
            }
        }
    }

    private void Consonant(in Note note, Span<float> bus, SeededRandom random)
    {
        var hiss = new Resonator(random.Near(5000, 0.4), 1.2);
        var level = (float)(Consonants * Gain * note.Velocity * random.NextDouble());
        var fade = (float)Clip.Decay(0.09);
        var noise = new NoiseTape(random);

        foreach (ref var sample in bus[note.Start..Math.Min(bus.Length, note.Start + (Clip.Rate / 11))])
        {
            sample += level * hiss.Next(noise.Next());
            level *= fade;
        }
    }
}
