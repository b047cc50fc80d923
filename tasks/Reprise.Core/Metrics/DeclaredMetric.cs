using System.Globalization;

namespace Reprise.Metrics;

/// <summary>Numbers that a stage leaves in a JSON file among its outs, and how far each may stray.</summary>
/// <param name="File">The file, relative to the checkout; an out or in a folder that is one.</param>
/// <param name="Key">Member names from the root, with dots between them; <c>*</c> stands for every member.</param>
/// <param name="Tolerance">What a new entry of a snapshot gets.</param>
/// <param name="IsOptional">Whether some stages of a kind do not have it.</param>
internal sealed record DeclaredMetric(string File, string Key, Tolerance Tolerance, bool IsOptional = false)
{
    /// <summary>Whether a metric of a lock is one of these.</summary>
    public bool Names(string metric)
    {
        var parts = Key.Split('.');
        var names = metric.Split('.');
        return parts.Length == names.Length && parts.Zip(names).All(pair => pair.First == "*" || pair.First == pair.Second);
    }

    /// <summary>Reads the texts of a declaration.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">The dotted key.</param>
    /// <param name="atol">Empty for 0.</param>
    /// <param name="rtol">Empty for 0.</param>
    /// <param name="direction"><c>higher</c>, <c>lower</c> or <c>both</c>; empty for both.</param>
    /// <param name="problem">What is wrong, where the result is null.</param>
    public static DeclaredMetric? Parse(string file, string key, string atol, string rtol, string direction, out string problem)
    {
        problem = "";
        if (key.Split('.').Any(part => part.Length == 0)) problem = $"the key '{key}' is not a row of names with dots between them";
        else if (!TryAmount(atol, out _)) problem = $"Atol='{atol}' is not a number of 0 or more";
        else if (!TryAmount(rtol, out _)) problem = $"Rtol='{rtol}' is not a number of 0 or more";
        else if (!TryDirection(direction, out _)) problem = $"Direction='{direction}' is none of higher, lower and both";
        if (problem.Length > 0) return null;

        TryAmount(atol, out var absolute);
        TryAmount(rtol, out var relative);
        TryDirection(direction, out var better);
        return new DeclaredMetric(file, key, new Tolerance(absolute, relative, better));
    }

    /// <summary>Reads a tolerance's amount.</summary>
    public static bool TryAmount(string text, out double amount)
    {
        amount = 0;
        return text.Length == 0 || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out amount) && double.IsFinite(amount) && amount >= 0);
    }

    /// <summary>Reads a direction.</summary>
    public static bool TryDirection(string text, out MetricDirection direction)
    {
        direction = text switch
        {
            "higher" => MetricDirection.Higher,
            "lower" => MetricDirection.Lower,
            _ => MetricDirection.Both,
        };
        return text is "" or "both" or "higher" or "lower";
    }
}
