namespace Reprise.Report;

/// <summary>What <c>coverage.json</c> says: for each study its counts and every row of its inventory.</summary>
internal static class CoverageJson
{
    public static object Of(IReadOnlyList<StudyCoverage> studies) => MetricsJson.Ordered(studies, coverage => coverage.Study.Id, coverage => new
    {
        Rows = coverage.Rows.Count,
        Counts = MetricsJson.Ordered(CoverageWords.All, CoverageWords.Key, coverage.Count),
        coverage.Own,
        coverage.OwnShown,
        Inventory = coverage.Rows.Select(Row).ToList(),
    });

    private static object Row(CoveredRow covered) => new
    {
        covered.Row.Id,
        covered.Row.Number,
        covered.Row.Kind,
        covered.Row.Shows,
        ThirdParty = covered.Row.IsThirdParty,
        Status = CoverageWords.Key(covered.Status),
        Why = covered.Status == CoverageStatus.NotReproducible ? covered.Row.Why : null,
        Anchors = covered.Shown.Select(item => item.Anchor).ToList(),
    };
}
