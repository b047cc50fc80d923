using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>A part's way to the mixing desk: loudness evened out, overdrive, loudspeaker.</summary>
internal static class Amplifier
{
    /// <summary>Shapes a part's bus in place and leaves it at the wanted loudness.</summary>
    public static void Process(float[] bus, Part part, SeededRandom random)
    {
        var (drive, cut, level) = (part.Drive.Draw(random), part.Cut.Draw(random), part.Level.Draw(random));
        var loudness = Loudness(bus);
        if (loudness == 0) return;

        var speaker = new OnePole(cut);
        var second = new OnePole(cut);

        if (drive > 0)
        {
            // Overdrive after the strings are added up: the growl of a chord is their intermodulation.
            var gain = (float)(drive / loudness);
            var rumble = new OnePole(90);
            foreach (ref var sample in bus.AsSpan())
                sample = second.Low(speaker.Low(rumble.High(PortableMath.SoftClip(gain * sample))));
            loudness = Loudness(bus);
        }
        else
        {
            foreach (ref var sample in bus.AsSpan()) sample = speaker.Low(sample);
        }

        var scale = (float)(0.1 * level / loudness);
        foreach (ref var sample in bus.AsSpan()) sample *= scale;
    }

    /// <summary>Root mean square of the samples that sound.</summary>
    private static double Loudness(float[] bus)
    {
        var (energy, count) = (0.0, 1);
        foreach (var sample in bus)
        {
            if (Math.Abs(sample) < 1e-3f) continue;
            energy += sample * sample;
            count++;
        }

        return Math.Sqrt(energy / count);
    }
}
