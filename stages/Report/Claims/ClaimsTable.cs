namespace Reprise.Report;

/// <summary>All claims of a paper with our verdicts.</summary>
internal static class ClaimsTable
{
    public static PaperTable Of(Paper paper, IReadOnlyList<Claim> claims, Comparability comparability, string summary) => new(
        "claims",
        $"Claims: every number {paper.Short} reports for its models",
        [
            new("Number", ColumnKind.Prose),
            new("value", ColumnKind.Number, Column.Paper),
            new("does its own arithmetic hold?", ColumnKind.Prose, Column.Paper),
            Column.Measured("value"),
            new("Baselines", ColumnKind.Prose),
            new("Verdict", ColumnKind.Prose),
        ],
        [.. claims.GroupBy(claim => claim.Subject).Select(group => new RowGroup(group.Key, [.. group.Select(claim => Row(claim, comparability))]))])
    {
        Notes = [$"Ours: {summary} A claim agrees when the paper's value lies in our interval."],
        Comparability = comparability,
    };

    private static IReadOnlyList<Cell> Row(Claim claim, Comparability comparability) =>
    [
        claim.Name,
        Cell.Number(claim.Reported, claim.Decimals),
        claim.Arithmetic,
        Cell.Of(claim.Ours, claim.Decimals, claim.Scale),
        claim.Baselines,
        (claim.Comparability ?? comparability).Verdict(claim),
    ];
}
