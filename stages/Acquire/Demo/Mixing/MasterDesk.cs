using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>The last desk: room, tone, limiter, level.</summary>
internal static class MasterDesk
{
    public static short[] Finish(float[] mix, Mastering master, SeededRandom random)
    {
        Reverb.Add(mix, (float)master.Reverb.Draw(random), random.Near(1.4, 0.5));

        var treble = new OnePole(master.Treble.Draw(random));
        var rumble = new OnePole(30);
        var density = (float)(1.6 * master.Density.Draw(random));
        var hiss = (float)master.Hiss.Draw(random);
        var noise = new NoiseTape(random);
        var loudest = 1e-6f;

        foreach (ref var sample in mix.AsSpan())
        {
            sample = PortableMath.SoftClip(density * treble.Low(rumble.High(sample))) + (hiss * noise.Next());
            loudest = Math.Max(loudest, Math.Abs(sample));
        }

        var scale = (float)(short.MaxValue * master.Peak.Draw(random) / loudest);
        var finished = new short[mix.Length];
        for (var i = 0; i < mix.Length; i++) finished[i] = (short)MathF.Round(scale * mix[i]);
        return finished;
    }
}
