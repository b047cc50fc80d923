namespace Reprise.Report.Clips;

/// <summary>Numbers that a paper quotes from others or gives without an experiment of its own.</summary>
internal static class QuotedTable
{
    public static PaperTable Of(ClipResults results) => new(
        "quoted",
        $"Numbers {results.Paper.Short} gives beside its own experiments",
        [new("Number"), new("value", ColumnKind.Number), new("where it stands"), new("does its arithmetic hold?", ColumnKind.Prose)],
        [new("", [.. results.Numbers.Where(number => number.Experiment.Length == 0).Select(Row)])]);

    private static IReadOnlyList<Cell> Row(PaperNumber number) =>
    [
        number.Number,
        Cell.Number(number.Value, number.Decimals),
        number.Source,
        number.AllTotals is { Count: > 0 } totals ? Arithmetic.OutOf(number.Value, number.Decimals, totals) : "nothing published to check it with",
    ];
}
