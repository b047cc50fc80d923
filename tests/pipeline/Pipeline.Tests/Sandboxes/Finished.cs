using System.Text.RegularExpressions;

namespace Pipeline.Tests.Sandboxes;

/// <summary>A build that has ended.</summary>
/// <param name="ExitCode">137 after a kill.</param>
/// <param name="Output">Standard output and standard error.</param>
/// <param name="Executed">Names of the stages whose program was started, sorted; one that was started twice stands twice.</param>
/// <param name="Duration">Wall time.</param>
internal sealed partial record Finished(int ExitCode, string Output, IReadOnlyList<string> Executed, TimeSpan Duration)
{
    public Tally? Tally { get; } = Tally.Read(Output);

    /// <summary>Names of the stages whose outs came from the cache, sorted.</summary>
    public IReadOnlyList<string> Restored => [.. Actions().Where(action => action.Verb == "restored").Select(action => action.Stage).Order(StringComparer.Ordinal)];

    /// <summary>Why the first stage of the graph that ran or was restored did so; empty where none did.</summary>
    public string FirstReason => Actions().OrderBy(action => Forty.PlaceOf(action.Stage)).Select(action => action.Reason).FirstOrDefault("");

    /// <summary>Every coded error of the build's output, once, as <c>origin: error CODE: text</c> without the project in brackets.</summary>
    public IReadOnlyList<string> Errors => Diagnostics("error");

    public IReadOnlyList<string> Warnings => Diagnostics("warning");

    public Finished ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Output);
        Errors.ShouldBeEmpty();
        return this;
    }

    public Finished ShouldFailWith(params string[] codes)
    {
        ExitCode.ShouldNotBe(0, Output);
        Errors.Select(Code).Distinct().Order(StringComparer.Ordinal).ShouldBe(codes.Order(StringComparer.Ordinal), Output);
        return this;
    }

    public static string Code(string diagnostic) => CodePattern().Match(diagnostic).Value;

    private IEnumerable<(string Stage, string Verb, string Reason)> Actions() =>
        ActionPattern().Matches(Output).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value));

    private string[] Diagnostics(string kind) =>
        [.. DiagnosticPattern().Matches(Output).Where(match => match.Groups["kind"].Value == kind).Select(match => match.Groups["all"].Value.Trim()).Distinct()];

    [GeneratedRegex(@"^\s*(\S+): (running|restored) \((.*)\)\r?$", RegexOptions.Multiline)]
    private static partial Regex ActionPattern();

    [GeneratedRegex(@"^\s*(?<all>[^\n]*?: (?<kind>error|warning) [A-Z]+[0-9]+: [^\n]*?)( \[[^\]\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticPattern();

    [GeneratedRegex(@"(?<=: (error|warning) )[A-Z]+[0-9]+(?=: )")]
    private static partial Regex CodePattern();
}
