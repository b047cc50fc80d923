namespace Reprise.Report;

/// <summary>Whether a reported share can be what it says it is: a whole number of right answers out of n.</summary>
internal static class Fraction
{
    // A hair for the binary representation of the printed value.
    private const double Hair = 1e-9;

    /// <summary>The number of right answers whose share rounds to the printed value, or null when there is none.</summary>
    /// <param name="printed">The share as printed, in percent.</param>
    /// <param name="total">How many answers there were.</param>
    /// <param name="decimals">Decimals of the printed percentage.</param>
    public static int? Numerator(double printed, int total, int decimals)
    {
        var nearest = (int)Math.Round(printed / 100 * total);

        return Math.Abs(100.0 * nearest / total - printed) <= 0.5 * Unit(decimals) + Hair ? nearest : null;
    }

    /// <summary>The least and the greatest number of right answers whose share rounds to the printed value, or null when there is none.</summary>
    /// <inheritdoc cref="Numerator" path="/param"/>
    public static (int Least, int Most)? Numerators(double printed, int total, int decimals)
    {
        var half = 0.5 * Unit(decimals) + Hair;
        var (least, most) = ((int)Math.Ceiling((printed - half) / 100 * total), (int)Math.Floor((printed + half) / 100 * total));

        return least <= most ? (Math.Max(0, least), Math.Min(total, most)) : null;
    }

    /// <summary>The number of right answers whose share begins with the printed digits, or null when there is none.</summary>
    /// <inheritdoc cref="Numerator" path="/param"/>
    public static int? CutNumerator(double printed, int total, int decimals)
    {
        var least = (int)Math.Ceiling((printed - Hair) / 100 * total);

        return 100.0 * least / total < printed + Unit(decimals) - Hair ? least : null;
    }

    private static double Unit(int decimals) => Math.Pow(10, -decimals);
}
