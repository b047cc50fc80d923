namespace Reprise.Stages;

/// <summary>Ends a stage program with all the errors it found, not only the first.</summary>
public sealed class StageException : Exception
{
    /// <summary>Ends the program with several errors.</summary>
    public StageException(IReadOnlyCollection<StageError> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = [.. errors];

    /// <summary>Ends the program with one error.</summary>
    public StageException(string code, string origin, string message)
        : this([new StageError(code, origin, message)])
    {
    }

    /// <summary>The errors, in the order they were found.</summary>
    public IReadOnlyList<StageError> Errors { get; }
}
