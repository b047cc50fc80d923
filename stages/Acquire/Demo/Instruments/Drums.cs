using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>Drums from sines and noise.</summary>
internal static class Drums
{
    /// <summary>A sine whose pitch falls to the drum's own within some tens of milliseconds.</summary>
    public static float[] Kick(double hertz, double decay, double click, SeededRandom random)
    {
        var samples = new float[Clip.Samples(decay * 1.1)];
        var (level, fade) = (1f, (float)Clip.Decay(decay));
        var (sweep, fall) = (random.Near(3.5, 0.3), Clip.Decay(0.12));
        var (tick, tickFade) = ((float)click, (float)Clip.Decay(0.02));
        var noise = new NoiseTape(random);
        var phase = 0u;

        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (level * SineTable.At(phase)) + (tick * noise.Next());
            phase += Phase.Step(hertz * (1 + sweep));
            sweep *= fall;
            level *= fade;
            tick *= tickFade;
        }

        return samples;
    }

    /// <summary>Rattling wires over two modes of the shell.</summary>
    public static float[] Snare(double hertz, double decay, double shell, SeededRandom random)
    {
        var samples = new float[Clip.Samples(decay * 1.1)];
        var wires = new OnePole(random.Near(1200, 0.4));
        var (rattle, fade) = ((float)(1 - shell), (float)Clip.Decay(decay));
        var (tone, toneFade) = ((float)shell, (float)Clip.Decay(0.12));
        var noise = new NoiseTape(random);
        uint low = 0, high = 0;

        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (rattle * wires.High(noise.Next())) + (tone * (SineTable.At(low) + (0.6f * SineTable.At(high))));
            low += Phase.Step(hertz);
            high += Phase.Step(hertz * 1.6);
            rattle *= fade;
            tone *= toneFade;
        }

        return samples;
    }

    /// <summary>Noise around a high centre: hi-hat, ride, crash.</summary>
    /// <param name="hertz">Centre.</param>
    /// <param name="decay">Seconds until 60 dB softer.</param>
    /// <param name="ring">Share of a narrow, ringing band.</param>
    /// <param name="random">The track's numbers.</param>
    public static float[] Metal(double hertz, double decay, double ring, SeededRandom random)
    {
        var samples = new float[Clip.Samples(decay * 1.1)];
        var (wide, narrow) = (new Resonator(hertz, 0.8), new Resonator(hertz * 0.75, 14));
        var (level, fade) = (0.8f, (float)Clip.Decay(decay));
        var tape = new NoiseTape(random);

        for (var i = 0; i < samples.Length; i++)
        {
            var noise = level * tape.Next();
            samples[i] = wide.Next(noise) + (float)(2 * ring) * narrow.Next(noise);
            level *= fade;
        }

        return samples;
    }
}
