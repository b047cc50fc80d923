using System.Globalization;

namespace Reprise.Params;

/// <summary>
/// One spelling for each number, so that <c>0.30</c> and <c>0.3</c>, or <c>1.0e-7</c> and <c>1e-7</c>, have one fingerprint:
/// the shortest digits that read back as the same double, laid out as RFC 8785 (JSON canonicalization) does.
/// </summary>
internal static class CanonicalNumber
{
    /// <summary>Integers beyond this are not all doubles, so two of them could end as one.</summary>
    private const double LargestExactInteger = 9007199254740992;

    /// <summary>Reads a number, unless a double cannot hold it.</summary>
    public static bool TryRead(string text, out double value)
    {
        value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value)) return false;

        var mantissa = text.AsSpan(0, text.AsSpan().IndexOfAny('e', 'E') is var end and >= 0 ? end : text.Length);
        if (value == 0) return !mantissa.ContainsAnyInRange('1', '9');

        return !double.IsInteger(value) || Math.Abs(value) <= LargestExactInteger;
    }

    /// <summary>Writes the canonical spelling of a finite number.</summary>
    public static string Write(double value)
    {
        if (value == 0) return "0";

        var (digits, exponent) = Shortest(Math.Abs(value));
        var text = exponent switch
        {
            // The value is 0.digits times ten to the exponent.
            > 0 and <= 21 when digits.Length <= exponent => digits.PadRight(exponent, '0'),
            > 0 and <= 21 => $"{digits[..exponent]}.{digits[exponent..]}",
            > -6 and <= 0 => $"0.{new string('0', -exponent)}{digits}",
            _ => Scientific(digits, exponent - 1),
        };

        return value < 0 ? "-" + text : text;
    }

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? "" : "+")}{exponent}");
    }

    private static (string Digits, int Exponent) Shortest(double value)
    {
        // "E16" would print noise; "R" is the shortest text that reads back, in either notation.
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var parts = text.Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? parts[0].Length : point;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;

        return (digits.Trim('0'), whole - leading + exponent);
    }
}
