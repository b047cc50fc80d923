using Reprise.Stages;

namespace Reprise.Report;

/// <summary>Where a paper's text and its artefacts disagree: the statements, each with the evidence computed for it.</summary>
internal static class FindingsTable
{
    /// <summary>Runs the checks that the statements name.</summary>
    /// <param name="paper">Holds the statements.</param>
    /// <param name="checks">Evidence and outcome by the name of the check.</param>
    /// <exception cref="StageException">A statement names a check that does not exist.</exception>
    public static PaperTable Of(Paper paper, IReadOnlyDictionary<string, Func<(string Evidence, string Outcome)>> checks) => new(
        "findings",
        $"Findings: {paper.Short}'s text against its own artefacts",
        [new("About", ColumnKind.Prose), new("The paper says", ColumnKind.Prose), new("Evidence", ColumnKind.Prose), new("Outcome")],
        [new("", [.. paper.Statements.Select(statement => Find(statement, checks)).Select(Row)])])
    {
        Notes = paper.Statements.Count == 0 ? ["The folder of the paper names no statement."] : [],
    };

    private static Finding Find(PaperStatement statement, IReadOnlyDictionary<string, Func<(string Evidence, string Outcome)>> checks)
    {
        if (statement.Documented is { } known) return new(statement, known, Finding.Documented);

        if (statement.Check is not { } name || !checks.TryGetValue(name, out var check))
        {
            throw new StageException(Codes.BrokenTable, "paper.json",
                $"The statement '{statement.Topic}' names the check '{statement.Check}'; the report knows {string.Join(", ", checks.Keys)}.");
        }

        var (evidence, outcome) = check();

        return new(statement, evidence, outcome);
    }

    private static IReadOnlyList<Cell> Row(Finding finding) => [finding.Statement.Topic, finding.Statement.Says, finding.Evidence, finding.Outcome];
}
