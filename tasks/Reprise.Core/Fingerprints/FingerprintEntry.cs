using Reprise.Files;

namespace Reprise.Fingerprints;

/// <summary>One thing that a stage's result depends on.</summary>
/// <param name="Key">What it is, the same in every run: <c>param models.c1m1.dropout</c>, <c>dep artifacts/x.npz</c>.</param>
/// <param name="Digest">Of its content; or <see cref="Absent"/>.</param>
/// <param name="Sentence">For a reader: what was hashed.</param>
/// <param name="Value">The content itself where it is short, so that a difference reads old → new.</param>
internal sealed record FingerprintEntry(string Key, string Digest, string Sentence, string? Value = null)
{
    /// <summary>Stands where a digest would, for a thing that is not there; no content has this digest.</summary>
    public const string Absent = "absent";

    /// <summary>The words that keys begin with, in the order in which a reader wants differences explained.</summary>
    internal static readonly string[] Kinds = ["protocol", "param", "arg", "program", "package", "engine", "dep", "graph", "out"];

    private const string GraphKind = "graph of stages";
    private const string ArgKind = "arg ";
    private const string DepKind = "dep ";
    private const string As = " as ";

    /// <summary>Whether it is something that others made, so that an item of a stage need not depend on all of it.</summary>
    public bool IsRead => Key.StartsWith(DepKind, StringComparison.Ordinal) || Key.StartsWith(GraphKind, StringComparison.Ordinal);

    /// <summary>The name of the coordinate it speaks of, or null.</summary>
    public string? ArgName => Key.StartsWith(ArgKind, StringComparison.Ordinal) ? Key[ArgKind.Length..] : null;

    /// <summary>The path of the dep it speaks of, or null.</summary>
    public string? DepPath => Key.StartsWith(DepKind, StringComparison.Ordinal) && Key.LastIndexOf(As, StringComparison.Ordinal) is > 0 and var end ? Key[DepKind.Length..end] : null;

    /// <summary>The version of the stage protocol; a new one outdates every stage.</summary>
    public static FingerprintEntry Protocol(string version) => OfValue("protocol", version, $"stage protocol {version}");

    /// <summary>A declared param, by its dotted key.</summary>
    /// <param name="key">For instance <c>models.c1m1.dropout</c>.</param>
    /// <param name="json">Canonical JSON: the same value always has the same text.</param>
    public static FingerprintEntry Param(string key, string json) => OfValue($"param {key}", json, $"param {key} is {json}");

    /// <summary>A coordinate of the stage's matrix.</summary>
    public static FingerprintEntry Arg(string name, string value) => OfValue($"arg {name}", value, $"arg {name} is {value}");

    /// <summary>A source file of the stage's program, by its path in the repository.</summary>
    public static FingerprintEntry Source(string path, string digest) => new($"program source {path}", digest, $"program source {path}");

    /// <summary>A package the program is built with.</summary>
    public static FingerprintEntry Package(string name, string version) => OfValue($"package {name}", version, $"package {name} {version}");

    /// <summary>A property of the engine that computes, for instance its provider or its version.</summary>
    public static FingerprintEntry Engine(string name, string value) => OfValue($"engine {name}", value, $"engine {name} is {value}");

    /// <summary>A file or folder the stage reads; null where it is not there.</summary>
    public static FingerprintEntry Dep(string path, Tree? tree) => tree switch
    {
        null => new($"dep {path}", Absent, $"dep {path} is absent"),
        // A file may hold the very text of a folder's manifest; the word keeps the two apart.
        { IsDirectory: true } => new($"dep {path}", $"folder {tree.Digest}", $"content of the {tree.Entries.Count} files of dep {path}"),
        _ => new($"dep {path}", tree.Digest, $"content of dep {path}"),
    };

    /// <summary>A file or folder that a lock says the stage has read.</summary>
    public static FingerprintEntry RecordedDep(string path, bool isFolder, string digest) =>
        new($"dep {path}", isFolder ? $"folder {digest}" : digest, $"content of dep {path}, as its lock has it");

    /// <summary>The graph of all stages before a stage that reads it.</summary>
    /// <param name="digest">Of its text.</param>
    /// <param name="name">The name by which the program asks for it; null where only a lock is known.</param>
    public static FingerprintEntry Graph(string digest, string? name = null) =>
        new(name is null ? GraphKind : GraphKind + As + name, digest, "the stages before it, what they made and after which they come");

    /// <summary>The key under which fingerprints know a dep, whose name belongs to it: two deps may swap their files.</summary>
    public static string DepKey(string path, string name) => path + As + name;

    /// <summary>A path the stage writes, by its name; the program sees the name, so the path matters only to where the result goes.</summary>
    public static FingerprintEntry Out(string name, string path) => OfValue($"out {name}", path, $"out {name} is written to {path}");

    private static FingerprintEntry OfValue(string key, string value, string sentence) => new(key, Sha256Digest.OfText(value), sentence, value);
}
