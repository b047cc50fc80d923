using System.Text.Json;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Reports;

namespace Reprise.Store;

/// <summary>The JSON of a <see cref="CachedRun"/>: what is written is checked against its own digests when it is read.</summary>
internal static class CachedRunText
{
    public static string Write(CachedRun run) => ReadableJson.Of(json =>
    {
        json.WriteString("stage", run.Stage);
        json.WriteString("fingerprint", run.Fingerprint.Digest);
        json.Objects("entries", run.Fingerprint.Entries, entry => Write(json, entry));
        json.Objects("outs", run.Outs, made => Write(json, made));
    });

    /// <summary>Reads a run.</summary>
    /// <exception cref="FormatException">The text is not that of a whole run.</exception>
    public static CachedRun Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var json = document.RootElement;
            var fingerprint = new Fingerprint(json.GetProperty("entries").EnumerateArray().Select(Entry));
            Check("fingerprint", fingerprint.Digest, Text(json, "fingerprint"));
            return new CachedRun(Text(json, "stage"), fingerprint, [.. json.GetProperty("outs").EnumerateArray().Select(Out)]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static void Write(Utf8JsonWriter json, FingerprintEntry entry)
    {
        json.WriteString("key", entry.Key);
        json.WriteString("digest", entry.Digest);
        json.WriteString("sentence", entry.Sentence);
        if (entry.Value is not null) json.WriteString("value", entry.Value);
    }

    private static void Write(Utf8JsonWriter json, CachedOut made)
    {
        json.WriteString("name", made.Name);
        json.WriteString("path", made.Path);
        json.WriteString("kind", made.Tree.IsDirectory ? "folder" : "file");
        json.WriteString("digest", made.Tree.Digest);
        json.Objects("files", made.Tree.Entries, file =>
        {
            json.WriteString("path", file.Path);
            json.WriteString("digest", file.Digest);
            json.WriteNumber("size", file.Size);
        });
    }

    private static FingerprintEntry Entry(JsonElement json) => new(
        Text(json, "key"), Text(json, "digest"), Text(json, "sentence"), json.TryGetProperty("value", out var value) ? value.GetString() : null);

    private static CachedOut Out(JsonElement json)
    {
        var files = json.GetProperty("files").EnumerateArray()
            .Select(file => new TreeEntry(Text(file, "path"), Digest(file), file.GetProperty("size").GetInt64()))
            .ToArray();

        var tree = Text(json, "kind") switch
        {
            "folder" => Tree.OfFolder(files),
            "file" when files is [{ Path: "" } file] => Tree.OfFile(file.Digest, file.Size),
            var kind => throw new FormatException($"an out of kind '{kind}' with {files.Length} files"),
        };

        Check("digest of an out", tree.Digest, Text(json, "digest"));
        return new CachedOut(Text(json, "name"), Text(json, "path"), tree);
    }

    private static string Digest(JsonElement json) =>
        Text(json, "digest") is var text && Sha256Digest.IsDigest(text) ? text : throw new FormatException($"'{text}' is not a digest");

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    private static void Check(string what, string actual, string written)
    {
        if (actual != written) throw new FormatException($"the {what} is {actual}, but {written} is written");
    }
}
