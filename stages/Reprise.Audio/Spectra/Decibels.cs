using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>Powers in decibels, none more than 80 dB below the loudest (librosa's power_to_db).</summary>
internal static class Decibels
{
    private const float Smallest = 1e-10f;
    private const float Range = 80;

    private static readonly float PerNeper = (float)(10 / Math.Log(10));

    /// <summary>In place: 10·log10(max(1e-10, S)), raised to the maximum of all values − 80.</summary>
    public static void Convert(Span<float> powers) => Convert(powers, 1);

    /// <summary>In place: the same relative to the largest of the powers, which becomes 0 dB.</summary>
    public static void ConvertRelative(Span<float> powers) => Convert(powers, Largest(powers));

    private static void Convert(Span<float> powers, float reference)
    {
        Elementwise.Apply(powers, new Level(PerNeper * MathF.Log(Math.Max(Smallest, reference))));
        Elementwise.Apply(powers, new Raise(Largest(powers) - Range));
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = Vector256.Create(float.NegativeInfinity);
        var n = 0;
        for (; n <= values.Length - LaneBuffer.Lanes; n += LaneBuffer.Lanes) largest = Vector256.Max(largest, Vector256.Create(values[n..]));

        var result = float.NegativeInfinity;
        for (var lane = 0; lane < LaneBuffer.Lanes; lane++) result = Math.Max(result, largest[lane]);
        for (; n < values.Length; n++) result = Math.Max(result, values[n]);
        return result;
    }

    private readonly struct Level(float reference) : IElementwise
    {
        public Vector256<float> Invoke(Vector256<float> values) =>
            (Vector256.Log(Vector256.Max(values, Vector256.Create(Smallest))) * PerNeper) - Vector256.Create(reference);
    }

    private readonly struct Raise(float floor) : IElementwise
    {
        public Vector256<float> Invoke(Vector256<float> values) => Vector256.Max(values, Vector256.Create(floor));
    }
}
