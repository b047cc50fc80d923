using System.Globalization;
using System.Text.RegularExpressions;

namespace Reprise.Pipeline;

/// <summary>An error a program printed in MSBuild's own format, <c>origin(line,column): error CODE: text</c>.</summary>
internal sealed partial record CanonicalError(string Origin, int Line, int Column, bool IsWarning, string Code, string Text)
{
    /// <summary>Reads a line of standard error; null where it is ordinary text.</summary>
    public static CanonicalError? Parse(string line)
    {
        var match = Pattern().Match(line);
        if (!match.Success) return null;

        return new CanonicalError(
            match.Groups["origin"].Value,
            Number(match.Groups["line"]),
            Number(match.Groups["column"]),
            match.Groups["kind"].Value == "warning",
            match.Groups["code"].Value,
            match.Groups["text"].Value);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<origin>.+?)(\((?<line>\d+)(,(?<column>\d+))?\))?\s*: (?<kind>error|warning) (?<code>REPRO\d{4}): (?<text>.*)$")]
    private static partial Regex Pattern();
}
