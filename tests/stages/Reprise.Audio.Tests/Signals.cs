using FsCheck;
using FsCheck.Fluent;
using Reprise.Stages;

namespace Reprise.Audio.Tests;

/// <summary>Signals at 22050 Hz whose analysis can be foretold.</summary>
internal static class Signals
{
    public const int Rate = SegmentConstants.SampleRate;

    /// <summary>Tones, noise bursts, clicks and silence of any length from one sample to three seconds.</summary>
    public static Arbitrary<float[]> Any { get; } = Gen.Choose(0, int.MaxValue - 1).Zip(Gen.Choose(1, 255), (seed, size) => Random(seed, size * size)).ToArbitrary();

    public static Config Tries(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20261120, 7);

    public static float[] Tone(double midi, double seconds, double amplitude = 0.5)
    {
        var frequency = 440 * Math.Pow(2, (midi - 69) / 12);
        return [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(n => (float)(amplitude * Math.Sin(2 * Math.PI * frequency * n / Rate)))];
    }

    public static float[] Clicks(double seconds, params double[] at)
    {
        var signal = new float[(int)(seconds * Rate)];
        foreach (var second in at) signal[(int)(second * Rate)] = 1;
        return signal;
    }

    private static float[] Random(int seed, int length)
    {
        var random = new SeededRandom((ulong)seed);
        var signal = new float[length];
        for (var sound = random.NextInt(8); sound > 0; sound--)
        {
            var (start, decay) = (random.NextInt(length), 200 + random.NextInt(20000));
            var (amplitude, step) = (0.4 * random.NextDouble(), 0.5 * random.NextDouble());
            var noise = random.NextInt(3) == 0;
            for (var n = start; n < length; n++)
            {
                var wave = noise ? (2 * random.NextDouble()) - 1 : Math.Sin(step * (n - start));
                signal[n] += (float)(amplitude * Math.Exp(-(n - start) / (double)decay) * wave);
            }
        }

        return signal;
    }
}
