using System.Reflection;
using System.Text.RegularExpressions;

namespace Reprise.Stages;

/// <summary>What a stage program says when it ends with an exception: coded errors first, then, for one that nobody foresaw, its stack.</summary>
internal sealed partial record Failure(IReadOnlyList<StageError> Errors, string Stack)
{
    /// <param name="exception">What ended the recipe.</param>
    /// <param name="stage">Stands where errors name no file.</param>
    public static Failure Of(Exception exception, string stage)
    {
        var causes = Causes(exception).ToList();
        var coded = causes.SelectMany(cause => Coded(cause, stage)).Distinct().ToList();
        if (coded.Count > 0) return new Failure(coded, "");

        var cause = causes[^1];
        return new Failure([new StageError(Codes.ProgramFailed, stage, $"{cause.GetType().Name}: {cause.Message}")], exception.ToString());
    }

    public void Print(TextWriter writer)
    {
        foreach (var error in Errors) writer.WriteLine(error);
        if (Stack.Length > 0) writer.WriteLine(Stack);
    }

    // Threads, static constructors and reflection wrap what really happened.
    private static IEnumerable<Exception> Causes(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions.SelectMany(Causes),
        TypeInitializationException or TargetInvocationException when exception.InnerException is { } inner => Causes(inner),
        _ => [exception],
    };

    // A library that knows no stages, such as the stand-in for TorchSharp, begins its message with a code of its own.
    private static IEnumerable<StageError> Coded(Exception cause, string stage) => cause switch
    {
        StageException stated => stated.Errors,
        _ when CodedMessage().Match(cause.Message) is { Success: true } match => [new StageError(match.Groups["code"].Value, stage, match.Groups["text"].Value)],
        _ => [],
    };

    [GeneratedRegex(@"^error (?<code>REPRO\d{4}): (?<text>.*)$", RegexOptions.Singleline)]
    private static partial Regex CodedMessage();
}
