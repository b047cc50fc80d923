using MathNet.Numerics.Distributions;

namespace Reprise.Data.Evaluation;

/// <summary>What one accuracy says about the true rate behind it (Wilson 1927, "Probable inference", the score interval).</summary>
/// <remarks>Unlike p ± z·√(p(1-p)/n) it stays within 0 and 1 and has a width at p = 0 and p = 1 too.</remarks>
public static class WilsonInterval
{
    /// <summary>The interval (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n) with p = correct/total.</summary>
    /// <param name="correct">Right predictions.</param>
    /// <param name="total">All predictions, at least 1.</param>
    /// <param name="confidence">Between 0 and 1, for instance 0.95.</param>
    public static Interval Of(int correct, int total, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        ArgumentOutOfRangeException.ThrowIfNegative(correct);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correct, total);

        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var p = (double)correct / total;
        var scale = 1 + z * z / total;
        var centre = (p + z * z / (2 * total)) / scale;
        var half = z * Math.Sqrt(p * (1 - p) / total + z * z / (4.0 * total * total)) / scale;

        // Rounding must not push the ends past what a rate can be.
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
