using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>The two natural logarithms that the classifiers of this field take of their mel powers.</summary>
internal static class Logarithms
{
    /// <summary>ln x, where an exact 0 counts as 1e-6 and nothing else has a floor.</summary>
    public readonly struct OfNonZero : IElementwise
    {
        public Vector256<float> Invoke(Vector256<float> values)
        {
            var isZero = Vector256.Equals(values, Vector256<float>.Zero);
            return Vector256.Log(Vector256.ConditionalSelect(isZero, Vector256.Create(1e-6f), values));
        }
    }

    /// <summary>ln(1 + x).</summary>
    public readonly struct OfOneMore : IElementwise
    {
        public Vector256<float> Invoke(Vector256<float> values) => Vector256.Log(values + Vector256<float>.One);
    }
}
