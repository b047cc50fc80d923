namespace Reprise.Params;

/// <summary>One mistake in the params, placed where it is written.</summary>
/// <param name="Code">A constant of <see cref="Codes"/>, band 2xxx.</param>
/// <param name="File">The params file, the schema, or <c>-p:Set</c>.</param>
/// <param name="Line">Line of the mistake, from 1; always 1 in <c>-p:Set</c>.</param>
/// <param name="Column">Column of the mistake, from 1.</param>
/// <param name="Message">Names the bad value and what is allowed, on one line.</param>
public sealed record ParamProblem(string Code, string File, int Line, int Column, string Message)
{
    // A message may quote anything that stands in a file; MSBuild takes it only on one line.
    internal ParamProblem(string code, Place place, string message)
        : this(code, place.File, place.Line, place.Column, Shown.Line(message))
    {
    }

    /// <summary>The line MSBuild recognises and turns into a coded, clickable build error.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}({Line},{Column}): error {Code}: {Message}");
}
