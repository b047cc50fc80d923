using System.Runtime.Intrinsics;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>How much each bin of a long spectrum counts for each semitone, and each octave for a pitch class.</summary>
internal static class PitchBank
{
    /// <summary>Points of the Fourier transform, 1.3 Hz apart.</summary>
    public const int Transform = 16384;

    // MIDI notes: 24 is the C of 32.7 Hz, 69 the A of 440 Hz.
    private const int Lowest = 24;
    private const int Octaves = 7;
    private const int A440 = 69;

    // In semitones.
    private const double Spread = 0.25;
    private const double Reach = 2;

    private static readonly double[] OctaveWeights = [0.2, 1.0, 0.9, 0.4, 0.3, 0.1, 0.05];

    private static readonly (int First, float[] Weights)[] Semitones =
        [.. Enumerable.Range(Lowest, Octaves * Values).Select(Semitone)];

    /// <summary>The strength of each pitch class, C to B.</summary>
    /// <param name="powers">|X|² of all bins.</param>
    /// <param name="classes">Receives 12 values.</param>
    public static void Strengths(ReadOnlySpan<float> powers, Span<double> classes)
    {
        classes.Clear();
        for (var i = 0; i < Semitones.Length; i++)
        {
            var (first, weights) = Semitones[i];
            classes[i % Values] += OctaveWeights[i / Values] * Math.Sqrt(Dot(powers.Slice(first, weights.Length), weights));
        }
    }

    // Eight sums in a fixed order, whatever vectors the machine has.
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = Vector256<float>.Zero;
        var i = 0;
        for (; i <= a.Length - LaneBuffer.Lanes; i += LaneBuffer.Lanes)
            sums = Vector256.FusedMultiplyAdd(Vector256.Create(a[i..]), Vector256.Create(b[i..]), sums);

        var sum = 0f;
        for (var lane = 0; lane < LaneBuffer.Lanes; lane++) sum += sums[lane];
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static (int First, float[] Weights) Semitone(int note)
    {
        var near = Enumerable.Range(0, Transform / 2 + 1).Where(k => Math.Abs(Distance(k, note)) < Reach).ToArray();
        return (near[0], Array.ConvertAll(near, k => (float)Math.Exp(-0.5 * Math.Pow(Distance(k, note) / Spread, 2))));
    }

    private static double Distance(int bin, int note) =>
        A440 + 12 * Math.Log2(Math.Max(bin * (double)SampleRate / Transform, 1) / 440) - note;
}
