using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>A plucked string: guitars, banjo, bass, harp. Karplus and Strong 1983, tuned as Jaffe and Smith 1983.</summary>
internal sealed record Plucked : Instrument
{
    /// <summary>Seconds until an open string is 60 dB softer.</summary>
    public double Decay { get; init; } = 2;

    /// <summary>0 … 1: how hard the pick is.</summary>
    public double Brightness { get; init; } = 0.5;

    /// <summary>0 … 0.5: how quickly the overtones die.</summary>
    public double Damping { get; init; } = 0.3;

    /// <summary>Where the string is plucked, as a share of its length.</summary>
    public double Pick { get; init; } = 0.18;

    public override Instrument Vary(SeededRandom random) => this with
    {
        Decay = random.Near(Decay, 0.4),
        Brightness = Math.Min(1, random.Near(Brightness, 0.4)),
        Damping = Math.Min(0.5, random.Near(Damping, 0.4)),
        Pick = random.Near(Pick, 0.4),
    };

    public override void Play(in Note note, Span<float> bus, SeededRandom random)
    {
        // The loop delays by its length, less the damping filter's share of a sample, and by the tuning filter's rest.
        var period = Clip.Rate / Clip.Hertz(note.Pitch);
        var length = (int)(period + Damping - 0.1);
        if (length < 4) return;

        var rest = period + Damping - length;
        var tuning = (float)((1 - rest) / (1 + rest));

        Span<float> line = stackalloc float[length];
        Excite(line, random);

        var damping = (float)Damping;
        var held = (float)PortableMath.Exp(-6.907755 * period / (Decay * Clip.Rate));
        var released = (float)PortableMath.Exp(-6.907755 * period / (0.08 * Clip.Rate));
        var gain = (float)(Gain * note.Velocity);
        var end = Math.Min(bus.Length, note.Start + note.Length + (Clip.Rate / 12));
        float lastIn = 0, lastOut = 0;

        for (int at = note.Start, i = 0; at < end; at++)
        {
            var next = i + 1 == length ? 0 : i + 1;
            var current = line[i];
            var loop = at - note.Start < note.Length ? held : released;
            var damped = loop * (((1 - damping) * current) + (damping * line[next]));
            var tuned = (tuning * (damped - lastOut)) + lastIn;
            (lastIn, lastOut) = (damped, tuned);
            line[i] = tuned;
            bus[at] += gain * current;
            i = next;
        }
    }

    private void Excite(Span<float> line, SeededRandom random)
    {
        var share = (float)(0.12 + (0.88 * Brightness));
        var noise = new NoiseTape(random);
        var low = 0f;
        var mean = 0f;
        foreach (ref var value in line)
        {
            low += share * (noise.Next() - low);
            value = low;
            mean += low;
        }

        // A string plucked at a fifth of its length lacks every fifth overtone.
        var comb = Math.Max(1, (int)(line.Length * Pick));
        mean /= line.Length;
        for (var i = line.Length - 1; i >= 0; i--) line[i] = (line[i] - mean) - (i >= comb ? 0.7f * (line[i - comb] - mean) : 0);
    }
}
