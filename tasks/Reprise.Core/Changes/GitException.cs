namespace Reprise.Changes;

/// <summary>Git could not answer.</summary>
/// <param name="code">A constant of <see cref="Codes"/>.</param>
/// <param name="message">What is wrong, and what to do next.</param>
internal sealed class GitException(string code, string message) : Exception(message)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;
}
