namespace Reprise.Stages;

/// <summary>One coded error of a stage program: where it is, what is wrong, and what to do next.</summary>
/// <param name="Code">A constant of <see cref="Codes"/>.</param>
/// <param name="Origin">The file, optionally with <c>(line,column)</c>, that a reader should open.</param>
/// <param name="Message">Names the value at fault and says what to do next, on one line.</param>
public sealed record StageError(string Code, string Origin, string Message)
{
    /// <summary>The line MSBuild recognises and turns into a coded, clickable build error.</summary>
    public override string ToString() => $"{OneLine.Of(Origin)}: error {Code}: {OneLine.Of(Message.ReplaceLineEndings(" "))}";
}
