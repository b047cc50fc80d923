using Reprise.Locks;
using Reprise.Pipeline;
using Reprise.Store;

namespace Reprise.Remotes;

/// <summary>
/// Whether a run that came from elsewhere is what it was asked for. Its fingerprint and the digests of its outs agree with themselves, or it could
/// not have been read; what is left is where it would write.
/// </summary>
internal static class RunCheck
{
    // Beyond any disk; the sizes of many such runs can still be added up.
    private const long Largest = 1L << 50;

    /// <summary>What is wrong with a run, whoever asks for it; null where nothing is.</summary>
    public static string? Unsound(CachedRun run)
    {
        if (run.Outs.GroupBy(made => made.Path, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice) return $"it writes {twice.Key} twice";

        var left = Largest;
        foreach (var made in run.Outs)
        {
            foreach (var entry in made.Tree.Entries)
            {
                if (entry.Size < 0) return Negative(made);
                if (entry.Size > left) return "it has more bytes than any disk";
                left -= entry.Size;
            }
        }

        return null;
    }

    /// <summary>What is wrong with a run for a stage, as a part of a sentence; null where nothing is.</summary>
    public static string? Problem(CachedRun run, StageDeclaration stage)
    {
        if (run.Stage != stage.Name) return $"it is a run of '{run.Stage}'";

        var declared = stage.Outs.OrderBy(made => made.Path, StringComparer.Ordinal).Select(made => (made.Name, made.Path));
        var promised = run.Outs.OrderBy(made => made.Path, StringComparer.Ordinal).Select(made => (made.Name, made.Path));
        if (!declared.SequenceEqual(promised)) return $"it writes {Listed(run.Outs.Select(made => made.Path))}, and the stage declares {Listed(stage.Outs.Select(made => made.Path))}";

        return WrongKind(run, run.Outs.Select(made => made.Path.EndsWith('/'))) ?? Problem(run.Outs);
    }

    /// <summary>What is wrong with a run for a lock.</summary>
    public static string? Problem(CachedRun run, StageLock stage)
    {
        if (run.Stage != stage.Stage) return $"it is a run of '{run.Stage}'";

        var paths = run.Outs.Select(made => made.Path).Order(StringComparer.Ordinal);
        return stage.Outs.Keys.Order(StringComparer.Ordinal).SequenceEqual(paths)
            ? WrongKind(run, run.Outs.Select(made => stage.Outs[made.Path].IsFolder)) ?? Problem(run.Outs)
            : $"it writes {Listed(paths)}, and the lock speaks of {Listed(stage.Outs.Keys)}";
    }

    /// <summary>Whether a run made what a lock says was made.</summary>
    public static bool IsOf(CachedRun run, StageLock stage) =>
        run.Stage == stage.Stage
        && run.Outs.Count == stage.Outs.Count
        && run.Outs.All(made => stage.Outs.TryGetValue(made.Path, out var known) && known.Digest == made.Tree.Digest);

    /// <summary>Whether a file may have this path within an out: it stays there, and no two spellings mean the same file.</summary>
    public static bool IsWithin(string path) =>
        !path.Contains('\0') && path.Split('/').All(part => part is not ("" or "." or ".."));

    private static string? WrongKind(CachedRun run, IEnumerable<bool> folders) => run.Outs
        .Zip(folders)
        .Where(pair => pair.First.Tree.IsDirectory != pair.Second)
        .Select(pair => $"its out {pair.First.Path} is a {(pair.Second ? "file and no folder" : "folder and no file")}")
        .FirstOrDefault();

    private static string? Problem(IEnumerable<CachedOut> outs) => outs.Select(Problem).FirstOrDefault(problem => problem is not null);

    private static string? Problem(CachedOut made)
    {
        if (!made.Tree.IsDirectory) return made.Tree.Size < 0 ? Negative(made) : null;

        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in made.Tree.Entries)
        {
            if (!IsWithin(entry.Path)) return $"its out {made.Path} has a file '{entry.Path}'";
            if (entry.Size < 0) return Negative(made);
            if (!paths.Add(entry.Path)) return $"its out {made.Path} has '{entry.Path}' twice";
        }

        return made.Tree.Entries.Select(entry => entry.Path).FirstOrDefault(path => Parents(path).Any(paths.Contains)) is { } below
            ? $"its out {made.Path} has a file '{below}' below another file"
            : null;
    }

    private static string Negative(CachedOut made) => $"its out {made.Path} has a file of a negative size";

    private static IEnumerable<string> Parents(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }

    private static string Listed(IEnumerable<string> paths) => string.Join(", ", paths.Order(StringComparer.Ordinal));
}
