namespace Reprise.Acquire.Demo;

/// <summary>A room: four comb filters and two all-passes (Schroeder 1962).</summary>
internal static class Reverb
{
    private static readonly double[] CombSeconds = [0.0297, 0.0371, 0.0411, 0.0437];
    private static readonly double[] AllPassSeconds = [0.005, 0.0017];

    /// <summary>Adds the room to a dry signal, in place.</summary>
    /// <param name="signal">Mono samples.</param>
    /// <param name="share">Level of the room.</param>
    /// <param name="seconds">Time in which it falls by 60 dB.</param>
    public static void Add(float[] signal, float share, double seconds)
    {
        var wet = new float[signal.Length];
        foreach (var delay in CombSeconds) Comb(signal, wet, Clip.Samples(delay), (float)PortableMath.Exp(-6.907755 * delay / seconds));
        foreach (var delay in AllPassSeconds) AllPass(wet, Clip.Samples(delay));

        for (var i = 0; i < signal.Length; i++) signal[i] += share * wet[i];
    }

    private static void Comb(float[] signal, float[] wet, int delay, float feedback)
    {
        var line = new float[delay];
        var damp = 0f;

        for (int i = 0, at = 0; i < signal.Length; i++)
        {
            var value = line[at];
            damp += 0.6f * (value - damp); // walls swallow the highs
            line[at] = signal[i] + (feedback * damp);
            wet[i] += 0.25f * value;
            if (++at == delay) at = 0;
        }
    }

    private static void AllPass(float[] wet, int delay)
    {
        const float Gain = 0.7f;
        var line = new float[delay];

        for (int i = 0, at = 0; i < wet.Length; i++)
        {
            var delayed = line[at];
            var fed = wet[i] + (Gain * delayed);
            line[at] = fed;
            wet[i] = delayed - (Gain * fed);
            if (++at == delay) at = 0;
        }
    }
}
