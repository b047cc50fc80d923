using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Audits;

/// <summary>An audit for people and for programs: lines for a console, Markdown for a pull request, JSON.</summary>
internal static class AuditReport
{
    private static readonly JsonWriterOptions s_json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole in one line.</summary>
    public static string Line(Audit audit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{audit.Stages - audit.Differences.Count} of {audit.Stages} stages made the same again to the last bit, {audit.Outs - audit.Differences.Sum(stage => stage.Outs.Count)} of {audit.Outs} outs{(audit.Differences is [var first, ..] ? $"; the first that differs is {first.Stage}" : "")}");

    /// <summary>What became of an out, in a sentence without its full stop.</summary>
    public static string Sentence(OutDifference made) =>
        $"{made.Path} is {Short(made.Here)} here and {(made.Rebuilt is { } rebuilt ? Short(rebuilt) : "missing")} in the second build{(made.Files.Count > 0 ? $" (in it {Why.Short(made.Files)})" : "")}";

    /// <summary>A table of what differs.</summary>
    public static string Markdown(Audit audit)
    {
        var text = new StringBuilder("### Audit: ").Append(audit.Differences.Count == 0 ? "the same to the last bit" : "**not the same**").Append("\n\n").Append(Line(audit)).Append(".\n");
        if (audit.Differences.Count > 0) text.Append("\n| stage | why | out | here | rebuilt | files |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var stage in audit.Differences)
        {
            foreach (var made in stage.Outs)
            {
                text.Append("| ").AppendJoin(
                    " | ",
                    new[] { stage.Stage, stage.Sentence, made.Path, Short(made.Here), made.Rebuilt is { } rebuilt ? Short(rebuilt) : "", Why.Short(made.Files) }.Select(Cell)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The same for programs, nothing shortened.</summary>
    public static string Json(Audit audit)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_json))
        {
            json.WriteStartObject();
            json.WriteBoolean("same", audit.Differences.Count == 0);
            json.WriteNumber("stages", audit.Stages);
            json.WriteNumber("outs", audit.Outs);
            json.WriteString("first", audit.Differences is [var first, ..] ? first.Stage : null);
            json.WriteStartArray("differences");
            foreach (var stage in audit.Differences)
            {
                foreach (var made in stage.Outs)
                {
                    json.WriteStartObject();
                    json.WriteString("stage", stage.Stage);
                    json.WriteString("why", stage.Sentence);
                    json.WriteString("path", made.Path);
                    json.WriteString("here", made.Here);
                    json.WriteString("rebuilt", made.Rebuilt);
                    json.WriteStartArray("files");
                    foreach (var file in made.Files) json.WriteStringValue(file);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static string Short(string digest) => digest[Sha256Digest.Prefix.Length..][..12];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
