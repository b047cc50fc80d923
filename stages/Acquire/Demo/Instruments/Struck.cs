using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>A struck string or bar as a sum of dying partials: piano, vibraphone. High partials start softer and die sooner.</summary>
internal sealed record Struck : Instrument
{
    /// <summary>Seconds until the lowest partial at A3 is 60 dB softer.</summary>
    public double Decay { get; init; } = 3;

    /// <summary>Amplitude of each partial relative to the one below: the hammer's hardness.</summary>
    public double Hardness { get; init; } = 0.55;

    /// <summary>How far a stiff string's partials stretch: f_k = k·f·√(1 + B·k²).</summary>
    public double Stiffness { get; init; } = 0.0004;

    /// <summary>Frequencies relative to the lowest, where they are not those of a string.</summary>
    public double[]? Ratios { get; init; }

    public override Instrument Vary(SeededRandom random) => this with
    {
        Decay = random.Near(Decay, 0.3),
        Hardness = random.Near(Hardness, 0.2),
        Stiffness = random.Near(Stiffness, 0.5),
    };

    public override void Play(in Note note, Span<float> bus, SeededRandom random)
    {
        var hertz = Clip.Hertz(note.Pitch);
        var amplitude = 0.5 * Gain * note.Velocity;
        var count = Ratios?.Length ?? 9;

        for (var k = 1; k <= count; k++)
        {
            var frequency = hertz * (Ratios?[k - 1] ?? (k * Math.Sqrt(1 + (Stiffness * k * k))));
            if (frequency > Clip.Rate * 0.45) break;

            var decay = Decay * 220 / (hertz + (110 * k));
            PlayPartial(note, bus, frequency, amplitude, decay);
            amplitude *= Hardness * (0.6 + (0.4 * note.Velocity));
        }
    }

    // y[n] = 2r·cos ω·y[n−1] − r²·y[n−2] is a decaying sine for two multiplications a sample.
    private static void PlayPartial(in Note note, Span<float> bus, double frequency, double amplitude, double decay)
    {
        const double Inaudible = 2e-4;
        var turns = frequency / Clip.Rate;
        var r = Clip.Decay(decay);
        var (a, b) = (2 * r * PortableMath.Cos(turns), -r * r);
        var (y1, y2) = (0.0, -amplitude * PortableMath.Sin(turns) / r);

        var held = (int)Math.Min(note.Length, decay * Clip.Rate * 1.2);
        var end = Math.Min(bus.Length, note.Start + held);
        var at = note.Start;
        for (; at < end; at++)
        {
            var y = (a * y1) + (b * y2);
            bus[at] += (float)y;
            (y2, y1) = (y1, y);
        }

        if (held < note.Length || amplitude < Inaudible) return;

        // The damper falls.
        var damper = Clip.Decay(0.15);
        var fade = 1.0;
        end = Math.Min(bus.Length, at + (Clip.Rate / 8));
        for (; at < end; at++)
        {
            var y = (a * y1) + (b * y2);
            bus[at] += (float)(y * fade);
            fade *= damper;
            (y2, y1) = (y1, y);
        }
    }
}
