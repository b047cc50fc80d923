namespace Reprise.Pipeline;

/// <summary>Something wrong with a stage's declaration, run or outs.</summary>
/// <param name="Code">A constant of <see cref="Codes"/>.</param>
/// <param name="Origin">The file or stage a reader should look at.</param>
/// <param name="Message">Names the value at fault and says what to do next.</param>
/// <param name="Line">1-based line in <paramref name="Origin"/>, or 0.</param>
/// <param name="Column">1-based column, or 0.</param>
/// <param name="IsWarning">Whether the build goes on.</param>
internal sealed record StageFault(string Code, string Origin, string Message, int Line = 0, int Column = 0, bool IsWarning = false);
