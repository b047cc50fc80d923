namespace Reprise.Report;

/// <summary>A paper's own number in words: what it is a share of, if anything.</summary>
internal static class Arithmetic
{
    /// <summary>Tries the numbers of tracks a printed percentage may be a share of.</summary>
    /// <param name="percent">As printed.</param>
    /// <param name="decimals">As printed.</param>
    /// <param name="totals">The first one is what the paper's text leads to expect.</param>
    public static string OutOf(double percent, int decimals, IReadOnlyList<int> totals)
    {
        var found = totals.Select(total => (total, share: Share(percent, decimals, total))).ToList();
        var impossible = found.Where(each => each.share is null).Select(each => $"{each.total:#,0}").ToList();
        var shares = found.Select(each => each.share).OfType<string>().ToList();

        return (impossible, shares) switch
        {
            ([], _) => string.Join(" or ", shares),
            (_, []) => $"impossible: no whole number out of {string.Join(" or ", impossible)} gives it",
            _ => $"no whole number out of {string.Join(" or ", impossible)} gives it; {string.Join(" or ", shares)} does",
        };
    }

    private static string? Share(double percent, int decimals, int total)
    {
        if (Fraction.Numerators(percent, total, decimals) is (var least, var most)) return least == most ? $"{least:#,0}/{total:#,0}" : $"{least:#,0} to {most:#,0} of {total:#,0}";

        return Fraction.CutNumerator(percent, total, decimals) is { } cut ? $"{cut:#,0}/{total:#,0} (cut, not rounded)" : null;
    }
}
