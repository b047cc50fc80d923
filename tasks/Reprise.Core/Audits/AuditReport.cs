using System.Globalization;
using System.Text;
using Reprise.Files;
using Reprise.Pipeline;
using Reprise.Reports;

namespace Reprise.Audits;

/// <summary>An audit for people and for programs: lines for a console, Markdown for a pull request, JSON.</summary>
internal static class AuditReport
{
    /// <summary>The whole in one line.</summary>
    public static string Line(Audit audit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{audit.Stages - audit.Differences.Count} of {audit.Stages} stages made the same again to the last bit, {audit.Outs - audit.Differences.Sum(stage => stage.Outs.Count)} of {audit.Outs} outs{(audit.Differences is [var first, ..] ? $"; the first that differs is {first.Stage}" : "")}");

    /// <summary>What became of an out, in a sentence without its full stop.</summary>
    public static string Sentence(OutDifference made) =>
        $"{made.Path} is {Sha256Digest.Short(made.Here)} here and {(made.Rebuilt is { } rebuilt ? Sha256Digest.Short(rebuilt) : "missing")} in the second build{(made.Files.Count > 0 ? $" (in it {Why.Short(made.Files)})" : "")}";

    /// <summary>A table of what differs.</summary>
    public static string Markdown(Audit audit)
    {
        var text = new StringBuilder("### Audit: ").Append(audit.Differences.Count == 0 ? "the same to the last bit" : "**not the same**").Append("\n\n").Append(Line(audit)).Append(".\n");
        if (audit.Differences.Count > 0) text.Append("\n| stage | why | out | here | rebuilt | files |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var stage in audit.Differences)
        {
            foreach (var made in stage.Outs)
            {
                text.AppendRow([stage.Stage, stage.Sentence, made.Path, Sha256Digest.Short(made.Here), made.Rebuilt is { } rebuilt ? Sha256Digest.Short(rebuilt) : "", Why.Short(made.Files)]);
            }
        }

        return text.ToString();
    }

    /// <summary>The same for programs, nothing shortened.</summary>
    public static string Json(Audit audit)
    {
        return ReadableJson.Of(json =>
        {
            json.WriteBoolean("same", audit.Differences.Count == 0);
            json.WriteNumber("stages", audit.Stages);
            json.WriteNumber("outs", audit.Outs);
            json.WriteString("first", audit.Differences is [var first, ..] ? first.Stage : null);
            json.Objects("differences", audit.Differences.SelectMany(stage => stage.Outs.Select(made => (Stage: stage, Made: made))), difference =>
            {
                json.WriteString("stage", difference.Stage.Stage);
                json.WriteString("why", difference.Stage.Sentence);
                json.WriteString("path", difference.Made.Path);
                json.WriteString("here", difference.Made.Here);
                json.WriteString("rebuilt", difference.Made.Rebuilt);
                json.Strings("files", difference.Made.Files);
            });
        });
    }
}
