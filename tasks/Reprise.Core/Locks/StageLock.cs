using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Store;

namespace Reprise.Locks;

/// <summary>
/// What a stage was made from and what it made, for git: <c>pipeline/locks/&lt;stage&gt;.lock</c>. One record a line, sorted, without a clock
/// or an absolute path, so that equal results are equal files and branches merge line by line.
/// </summary>
internal sealed record StageLock
{
    private static readonly SortedDictionary<string, string> s_none = [];

    /// <summary>The stage's name.</summary>
    public required string Stage { get; init; }

    /// <summary>The digest of all of the stage's inputs.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Digest of the sources of the stage's program.</summary>
    public required string Program { get; init; }

    /// <summary>The coordinates of the stage in its matrix.</summary>
    public IReadOnlyDictionary<string, string> Args { get; init; } = s_none;

    /// <summary>Canonical JSON of each declared param, by dotted key of its leaves.</summary>
    public IReadOnlyDictionary<string, string> Params { get; init; } = s_none;

    /// <summary>What the stage was computed with; empty where no engine is used.</summary>
    public IReadOnlyDictionary<string, string> Engine { get; init; } = s_none;

    /// <summary>What the stage read, by path in the repository.</summary>
    public IReadOnlyDictionary<string, LockContent> Deps { get; init; } = new SortedDictionary<string, LockContent>();

    /// <summary>What the stage wrote, by path in the repository.</summary>
    public IReadOnlyDictionary<string, LockContent> Outs { get; init; } = new SortedDictionary<string, LockContent>();

    /// <summary>Digest of the graph of the stages before it; null for a stage that does not read it.</summary>
    public string? Graph { get; init; }

    /// <summary>The numbers that the stage declares as metrics, by dotted key; copied out of its outs, so that they can be compared without them.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new SortedDictionary<string, double>();

    private IEnumerable<FingerprintEntry> Inputs =>
    [
        new("program sources", Program, ""),
        .. Args.Select(arg => FingerprintEntry.Arg(arg.Key, arg.Value)),
        .. Params.Select(param => FingerprintEntry.Param(param.Key, param.Value)),
        .. Engine.Select(engine => FingerprintEntry.Engine(engine.Key, engine.Value)),
        .. Deps.Select(dep => new FingerprintEntry($"dep {dep.Key}", dep.Value.Digest, "")),
        .. Graph is null ? Array.Empty<FingerprintEntry>() : [FingerprintEntry.Graph(Graph)],
    ];

    /// <summary>Reads a lock; null when there is none. One that cannot be read is reported and counts as absent.</summary>
    public static StageLock? Read(string path, Action<CacheFinding>? warn = null)
    {
        try
        {
            return LockText.Read(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (FormatException exception)
        {
            warn?.Invoke(new CacheFinding(
                Codes.UnreadableLock, path, $"The lock cannot be read: {exception.Message}. It counts as absent and is written anew when the stage is up to date."));
            return null;
        }
    }

    /// <summary>One sentence for each difference to an earlier lock of the stage, for when the run cache no longer knows the earlier inputs in full.</summary>
    public IReadOnlyList<string> ExplainSince(StageLock before) => Explanation.Of(before.Inputs, Inputs);

    /// <summary>Writes the lock, unless it says the same already.</summary>
    /// <param name="path">Where.</param>
    /// <param name="scratch">A folder on the same file system for the temporary file; beside the lock where null.</param>
    public void Write(string path, string? scratch = null)
    {
        var text = LockText.Write(this);
        if (File.Exists(path) && File.ReadAllText(path) == text) return;
        AtomicFile.Write(path, text, scratch);
    }
}
