using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reprise.Files;
using Reprise.Params;

namespace Reprise.Locks;

/// <summary>
/// The YAML of a lock: a small part of YAML, one record a line. Reading it by lines is quick, and anything that is not exactly
/// such a line (a conflict marker, say) is noticed.
/// </summary>
internal static partial class LockText
{
    private const string Header =
        "# Written by the build: what this stage was made from and what it made. Commit it. After a merge conflict keep either side and build.\n";

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(StageLock stage)
    {
        var text = new StringBuilder(Header);
        Line(text, "", "stage", Scalar(stage.Stage));
        Line(text, "", "fingerprint", Scalar(stage.Fingerprint));
        Line(text, "", "program", Scalar(stage.Program));
        if (stage.Graph is not null) Line(text, "", "graph", Scalar(stage.Graph));
        Section(text, "args", stage.Args, Quoted);
        // Canonical JSON is YAML as it stands.
        Section(text, "params", stage.Params, json => json);
        Section(text, "engine", stage.Engine, Quoted);
        Section(text, "deps", stage.Deps, Content);
        Section(text, "outs", stage.Outs, Content);
        Section(text, "metrics", stage.Metrics, CanonicalNumber.Write);
        return text.ToString();
    }

    /// <summary>Reads a lock.</summary>
    /// <exception cref="FormatException">Names the first line that is none of a lock, or what is missing.</exception>
    public static StageLock Read(string text)
    {
        var top = new Dictionary<string, string>(StringComparer.Ordinal);
        var sections = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        Dictionary<string, string>? section = null;
        var number = 0;

        foreach (var ended in text.Split('\n'))
        {
            number++;
            var line = ended.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;

            var indented = line.StartsWith("  ", StringComparison.Ordinal);
            if (!TryCut(indented ? line[2..] : line, out var key, out var value) || (indented && (section is null || value.Length == 0)))
                throw new FormatException($"line {number.ToString(CultureInfo.InvariantCulture)} is '{line}'");

            var added = indented ? section!.TryAdd(key, value)
                : value.Length > 0 ? top.TryAdd(key, value)
                : sections.TryAdd(key, section = new(StringComparer.Ordinal));
            if (!added) throw new FormatException($"line {number.ToString(CultureInfo.InvariantCulture)} repeats '{key}'");
        }

        return new StageLock
        {
            Stage = Top("stage"),
            Fingerprint = Top("fingerprint"),
            Program = Top("program"),
            Graph = top.TryGetValue("graph", out var graph) ? Unquoted(graph) : null,
            Args = Map("args", Unquoted),
            Params = Map("params", json => json),
            Engine = Map("engine", Unquoted),
            Deps = Map("deps", ReadContent),
            Outs = Map("outs", ReadContent),
            Metrics = Map("metrics", ReadNumber),
        };

        string Top(string key) => top.TryGetValue(key, out var value) ? Unquoted(value) : throw new FormatException($"'{key}' is missing");

        SortedDictionary<string, T> Map<T>(string name, Func<string, T> read)
        {
            var map = new SortedDictionary<string, T>(StringComparer.Ordinal);
            foreach (var (key, value) in sections.GetValueOrDefault(name, [])) map.Add(key, read(value));
            return map;
        }
    }

    private static void Section<T>(StringBuilder text, string name, IReadOnlyDictionary<string, T> records, Func<T, string> value)
    {
        if (records.Count == 0) return;

        text.Append(name).Append(":\n");
        foreach (var (key, record) in records.OrderBy(record => record.Key, StringComparer.Ordinal)) Line(text, "  ", Scalar(key), value(record));
    }

    private static void Line(StringBuilder text, string indent, string key, string value) =>
        text.Append(indent).Append(key).Append(": ").Append(value).Append('\n');

    private static string Content(LockContent content) => content.Files == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{{digest: {content.Digest}, size: {content.Size}}}")
        : string.Create(CultureInfo.InvariantCulture, $"{{digest: {content.Digest}, size: {content.Size}, files: {content.Files}}}");

    private static LockContent ReadContent(string text)
    {
        if (text is not ['{', .., '}']) throw new FormatException($"'{text}' is not a content");

        var fields = text[1..^1].Split(", ").ToLookup(field => field.Split(": ")[0], field => field.Split(": ")[^1], StringComparer.Ordinal);
        return fields["digest"].FirstOrDefault() is { } digest && Sha256Digest.IsDigest(digest)
            && long.TryParse(fields["size"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && int.TryParse(fields["files"].FirstOrDefault("0"), NumberStyles.None, CultureInfo.InvariantCulture, out var files)
            ? new LockContent(digest, size, files)
            : throw new FormatException($"'{text}' is not a content");
    }

    private static double ReadNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"'{text}' is not a number");

    /// <summary>Splits at the colon that ends a key. A key without quotes has no blank in it, so no sentence and no conflict marker is a record.</summary>
    private static bool TryCut(string line, out string key, out string value)
    {
        (key, value) = ("", "");
        var end = line.StartsWith('"') ? EndOfQuotes(line) : line.AsSpan().IndexOfAny(' ', '\t') is >= 1 and var blank ? blank - 1 : line.Length - 1;
        if (end < 1 || end >= line.Length || line[end] != ':' || (end + 1 < line.Length && line[end + 1] != ' ')) return false;

        key = Unquoted(line[..end]);
        value = end + 2 < line.Length ? line[(end + 2)..] : "";
        return true;
    }

    private static int EndOfQuotes(string line)
    {
        var end = 1;
        while (end < line.Length && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
        return end + 1;
    }

    /// <summary>A text as it stands where YAML takes it for the same text, else quoted.</summary>
    private static string Scalar(string text) => PlainPattern().IsMatch(text) ? text : Quoted(text);

    private static string Quoted(string text) => JsonSerializer.Serialize(text, s_json);

    private static string Unquoted(string text)
    {
        if (text is not ['"', ..]) return text;

        try
        {
            return JsonSerializer.Deserialize<string>(text)!;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{text} is not a quoted text", exception);
        }
    }

    // Paths, dotted keys and digests, but no word that YAML takes for something else.
    [GeneratedRegex("^(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z_][A-Za-z0-9_]*(?:[./:-]+[A-Za-z0-9_]+)*[./]?$")]
    private static partial Regex PlainPattern();
}
