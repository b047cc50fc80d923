using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>The window 0.5 − 0.5·cos(2πn/(L−1)), whose first and last values are 0.</summary>
internal static class SymmetricHann
{
    /// <param name="samples">L samples.</param>
    /// <param name="windowed">Receives as many.</param>
    public static void Apply(ReadOnlySpan<float> samples, Span<float> windowed)
    {
        // A cosine each would take longer than the transform: four angles are turned on by four steps at a time, in double.
        const int Steps = 4;
        var step = 2 * Math.PI / (samples.Length - 1);
        var cos = Vector256.Create(1, Math.Cos(step), Math.Cos(2 * step), Math.Cos(3 * step));
        var sin = Vector256.Create(0, Math.Sin(step), Math.Sin(2 * step), Math.Sin(3 * step));
        var (turnSin, turnCos) = Math.SinCos(Steps * step);
        var (ts, tc) = (Vector256.Create(turnSin), Vector256.Create(turnCos));
        var half = Vector256.Create(0.5);

        var n = 0;
        for (; n <= samples.Length - Steps; n += Steps)
        {
            var weights = Vector256.FusedMultiplyAdd(-half, cos, half);
            var weighted = Vector128.Create(samples[n..]) * Vector128.Narrow(weights.GetLower(), weights.GetUpper());
            weighted.CopyTo(windowed[n..]);
            (cos, sin) = (Vector256.FusedMultiplyAdd(cos, tc, -(sin * ts)), Vector256.FusedMultiplyAdd(cos, ts, sin * tc));
        }

        for (; n < samples.Length; n++) windowed[n] = samples[n] * (float)(0.5 - 0.5 * Math.Cos(n * step));
    }
}
