namespace Reprise.Report;

/// <summary>Whether a reported share can be what it says it is: a whole number of right answers out of n.</summary>
internal static class Fraction
{
    /// <summary>The number of right answers whose share rounds to the printed value, or null when there is none.</summary>
    /// <param name="printed">The share as printed, in percent.</param>
    /// <param name="total">How many answers there were.</param>
    /// <param name="decimals">Decimals of the printed percentage.</param>
    public static int? Numerator(double printed, int total, int decimals)
    {
        var nearest = (int)Math.Round(printed / 100 * total);

        // Half a unit of the last printed place, and a hair for the binary representation of the printed value.
        return Math.Abs(100.0 * nearest / total - printed) <= 0.5 * Math.Pow(10, -decimals) + 1e-9 ? nearest : null;
    }
}
