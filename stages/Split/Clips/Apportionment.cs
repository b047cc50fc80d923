using Reprise.Data.Evaluation;

namespace Reprise.Split;

/// <summary>How many tracks of each group go into each subset.</summary>
internal static class Apportionment
{
    /// <summary>
    /// Takes the test part from all tracks, then validation from the rest, each rounded up to whole tracks, and leaves the others to
    /// training: scikit-learn's <c>train_test_split</c> applied twice, as the fma_cnn notebooks do. Defects of a collection then make
    /// the training subset smaller and no other.
    /// </summary>
    /// <param name="groups">Tracks in each group, for instance in each genre.</param>
    /// <param name="rule">The parts; training has one.</param>
    public static IReadOnlyList<SubsetCounts> Of(IReadOnlyList<int> groups, SplitRule rule)
    {
        var test = Divide(groups, rule.Test, rule.Train + rule.Validation + rule.Test);
        var rest = groups.Zip(test, (all, taken) => all - taken).ToArray();
        var validation = Divide(rest, rule.Validation, rule.Train + rule.Validation);

        return [.. rest.Select((count, group) => new SubsetCounts(count - validation[group], validation[group], test[group]))];
    }

    // Groups get their shares of the part by largest remainder, the first group where several tie.
    private static int[] Divide(IReadOnlyList<int> groups, decimal part, decimal whole)
    {
        long all = groups.Sum();
        if (all == 0) return new int[groups.Count];

        // Decimals, because 7,200 · (0.1/0.9) must be 800 and not the next number above it.
        var taken = (long)Math.Ceiling(all * part / whole);
        var counts = groups.Select(count => (int)(taken * count / all)).ToArray();
        var byRemainder = Enumerable.Range(0, groups.Count).OrderByDescending(group => taken * groups[group] % all);

        foreach (var group in byRemainder.Take((int)taken - counts.Sum())) counts[group]++;
        return counts;
    }
}
