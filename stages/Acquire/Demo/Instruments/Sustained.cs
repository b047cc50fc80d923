using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>A held tone with a fixed spectrum: strings, organs, reeds, brass, synthesisers. Several detuned copies make a section.</summary>
internal sealed record Sustained : Instrument
{
    private const int Block = 64;

    /// <summary>Amplitude of harmonic k is k to the power of minus this.</summary>
    public double Tilt { get; init; } = 1;

    /// <summary>Amplitude of the even harmonics: 0 is a clarinet or a square wave.</summary>
    public double Even { get; init; } = 1;

    /// <summary>Copies playing together.</summary>
    public int Section { get; init; } = 1;

    /// <summary>Spread of the copies, in semitones.</summary>
    public double Detune { get; init; } = 0.1;

    /// <summary>Depth of the vibrato, in semitones.</summary>
    public double Vibrato { get; init; }

    /// <summary>Semitones below the note at which it begins, sliding up: a steel guitar, a bent reed.</summary>
    public double Slide { get; init; }

    /// <summary>Seconds to full level.</summary>
    public double Attack { get; init; } = 0.02;

    /// <summary>Level that is held, as a share of full level.</summary>
    public double Hold { get; init; } = 0.8;

    /// <summary>Seconds to fall silent after the release.</summary>
    public double Release { get; init; } = 0.08;

    /// <summary>Share of breath or bow noise.</summary>
    public double Breath { get; init; }

    private Wavetable Table { get; init; } = new(1, 1);

    public override Instrument Vary(SeededRandom random)
    {
        var tilt = random.Near(Tilt, 0.25);
        var even = random.Near(Even, 0.3);
        return this with
        {
            Tilt = tilt,
            Even = even,
            Detune = random.Near(Detune, 0.5),
            Vibrato = random.Near(Vibrato, 0.5),
            Attack = random.Near(Attack, 0.5),
            Hold = random.Near(Hold, 0.2),
            Release = random.Near(Release, 0.4),
            Breath = random.Near(Breath, 0.5),
            Table = new Wavetable(tilt, even),
        };
    }

    public override void Play(in Note note, Span<float> bus, SeededRandom random)
    {
        var table = Table.For(note.Pitch + 1);
        var gain = Gain * note.Velocity / Math.Sqrt(Section);

        for (var copy = 0; copy < Section; copy++)
        {
            var offset = Section == 1 ? 0 : Detune * ((2.0 * copy / (Section - 1)) - 1);
            PlayOne(note with { Pitch = note.Pitch + offset }, table, (float)gain, bus, random);
        }

        if (Breath > 0) Blow(note, (float)(gain * Breath), bus, random);
    }

    private void Blow(in Note note, float gain, Span<float> bus, SeededRandom random)
    {
        var envelope = new Envelope(Attack, Hold, Release, note.Length);
        var noise = new NoiseTape(random);
        var end = Math.Min(bus.Length, note.Start + envelope.Length);

        for (var start = note.Start; start < end; start += Block)
        {
            var (level, slope) = envelope.Ramp(start - note.Start, Block);
            foreach (ref var sample in bus[start..Math.Min(end, start + Block)])
            {
                sample += gain * level * noise.Next();
                level += slope;
            }
        }
    }

    private void PlayOne(in Note note, float[] table, float gain, Span<float> bus, SeededRandom random)
    {
        var envelope = new Envelope(Attack, Hold, Release, note.Length);
        var phase = (uint)random.NextBits();
        var wobble = random.NextDouble();
        var rate = random.Near(5.5, 0.15);
        var end = Math.Min(bus.Length, note.Start + envelope.Length);

        for (var start = note.Start; start < end; start += Block)
        {
            var time = (double)(start - note.Start) / Clip.Rate;
            var bend = (Vibrato * Math.Min(1, time * 3) * PortableMath.Sin(wobble + (rate * time))) - (Slide * Math.Max(0, 1 - (time * 7)));
            var step = Phase.Step(Clip.Hertz(note.Pitch + bend));
            var (level, slope) = envelope.Ramp(start - note.Start, Block);

            foreach (ref var sample in bus[start..Math.Min(end, start + Block)])
            {
                sample += gain * level * Wavetable.At(table, phase);
                level += slope;
                phase += step;
            }
        }
    }
}
