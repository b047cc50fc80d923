namespace Reprise.Report;

/// <summary>Whether our numbers may be held against a paper's, and if not, why not.</summary>
/// <param name="IsDemo">Whether the tracks were synthesised, which alone is reason enough.</param>
/// <param name="Reasons">Computed from the data; empty when nothing stands in the way.</param>
internal sealed record Comparability(bool IsDemo, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Nothing stands in the way, as where no number of ours is shown.</summary>
    public static readonly Comparability Free = new(IsDemo: false, []);

    /// <summary>What holds for numbers of several experiments together.</summary>
    public static Comparability Of(IEnumerable<Comparability> parts)
    {
        var all = parts.ToList();

        return new(all.Count > 0 && all.All(part => part.IsDemo), [.. all.SelectMany(part => part.Reasons).Distinct()]) { IsMixed = all.Select(part => part.IsDemo).Distinct().Count() > 1 };
    }

    /// <summary>Whether some of several parts rest on synthesised tracks and some do not.</summary>
    public bool IsMixed { get; private init; }

    /// <summary>The label at every table and figure of the page, or nothing; the reasons stand at the top of it.</summary>
    public string Label => (IsDemo, Reasons) switch
    {
        _ when IsMixed => "in part demo data, not comparable with the paper",
        (true, _) => "demo data, not comparable with the paper",
        (_, []) => "",
        _ => "not comparable with the paper",
    };

    /// <summary>What goes with a table that leaves the page, or nothing.</summary>
    public string Notice => IsDemo || IsMixed || Reasons.Count == 0 ? Label : $"{Label}: {string.Join("; ", Reasons.Select(reason => reason.Sentence))}";

    /// <summary>What the report concludes about one claim.</summary>
    /// <remarks>A claim agrees when the paper's value lies in our interval, or equals our value where there is no interval.</remarks>
    public string Verdict(Claim claim)
    {
        if (IsDemo) return "not comparable: demo data";
        if (Reasons.Count > 0) return "not comparable: " + string.Join(", ", Reasons.Select(reason => reason.Words));
        if (claim.Ours is not { } ours) return $"not comparable: {claim.Absent}";

        var reported = claim.Reported / claim.Scale;
        var agrees = ours.Interval?.Contains(reported)
            ?? Math.Abs(ours.Summary.Mean - reported) <= 0.5 * Math.Pow(10, -claim.Decimals) / claim.Scale;

        return agrees ? "agrees" : "differs";
    }
}

/// <summary>One thing that differs between the paper's experiment and ours.</summary>
/// <param name="Words">As few as a table cell has room for.</param>
/// <param name="Sentence">With the numbers of both sides.</param>
internal sealed record Reason(string Words, string Sentence);
