namespace Reprise.Report;

/// <summary>Whether our numbers may be held against a paper's, and if not, why not.</summary>
/// <param name="Reasons">Computed from the data; empty when nothing stands in the way.</param>
internal sealed record Comparability(IReadOnlyList<string> Reasons)
{
    /// <summary>The sentence below every table and figure, or nothing.</summary>
    public string Notice => Reasons switch
    {
        [] => "",
        ["demo data"] => "demo data, not comparable with the paper",
        _ => "not comparable with the paper: " + string.Join("; ", Reasons),
    };

    /// <summary>What the report concludes about one claim.</summary>
    /// <remarks>A claim agrees when the paper's value lies in our interval, or equals our value where there is no interval.</remarks>
    public string Verdict(Claim claim)
    {
        if (Reasons.Count > 0) return "not comparable: " + string.Join("; ", Reasons);
        if (claim.Ours is not { } ours) return "not comparable: not trained in this build";

        var reported = claim.Reported / claim.Scale;
        var agrees = ours.Interval?.Contains(reported)
            ?? Math.Abs(ours.Summary.Mean - reported) <= 0.5 * Math.Pow(10, -claim.Decimals) / claim.Scale;

        return agrees ? "agrees" : "differs";
    }
}
