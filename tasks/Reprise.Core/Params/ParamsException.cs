namespace Reprise.Params;

/// <summary>The params cannot be used; holds every mistake found, not only the first.</summary>
public sealed class ParamsException : Exception
{
    /// <summary>Ends loading with all mistakes, in reading order: files by line and column, then the command line.</summary>
    public ParamsException(IEnumerable<ParamProblem> problems)
        : this([.. InReadingOrder(problems)])
    {
    }

    private ParamsException(ParamProblem[] problems)
        : base(string.Join('\n', (IEnumerable<ParamProblem>)problems)) => Problems = problems;

    /// <summary>The mistakes, each once, in reading order.</summary>
    public IReadOnlyList<ParamProblem> Problems { get; }

    // The base values are checked again with every profile, so the same mistake arrives several times.
    private static IEnumerable<ParamProblem> InReadingOrder(IEnumerable<ParamProblem> problems) => problems
        .Distinct()
        .OrderBy(problem => problem.File == Place.Set)
        .ThenBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .ThenBy(problem => problem.Code, StringComparer.Ordinal)
        .ThenBy(problem => problem.Message, StringComparer.Ordinal);
}
