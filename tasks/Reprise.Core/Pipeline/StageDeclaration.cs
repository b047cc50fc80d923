using Reprise.Metrics;

namespace Reprise.Pipeline;

/// <summary>What a stage reads, which params it sees and what it writes; nothing else reaches its program.</summary>
internal sealed record StageDeclaration
{
    /// <summary>Unique in the pipeline, for instance <c>train.c1m1.balanced.s1</c>; also the name of the lock file.</summary>
    public required string Name { get; init; }

    /// <summary>The project of the stage's program, relative to the checkout; null for a stage that runs a shell command.</summary>
    public string? Program { get; init; }

    /// <summary>A shell command, for stages without a program of their own.</summary>
    public string? Command { get; init; }

    /// <summary>Files a shell command consists of, beside the command line.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The stage's coordinates in the matrix, such as model, sample and seed.</summary>
    public SortedDictionary<string, string> Args { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Dotted keys of params.yaml that the program sees.</summary>
    public IReadOnlyList<string> Params { get; init; } = [];

    /// <summary>Files and folders the program reads, by name, relative to the checkout.</summary>
    public IReadOnlyList<NamedPath> Deps { get; init; } = [];

    /// <summary>Names by which the program asks for the graph of the stages before it; none for a stage that does not read it.</summary>
    public IReadOnlyList<string> Graphs { get; init; } = [];

    /// <summary>Files and folders the program writes, by name, relative to the checkout; a folder ends with a slash.</summary>
    public IReadOnlyList<NamedPath> Outs { get; init; } = [];

    /// <summary>Numbers in the outs that the lock repeats; no part of the fingerprint.</summary>
    public IReadOnlyList<DeclaredMetric> Metrics { get; init; } = [];

    /// <summary>Environment variables the program sees, such as credentials: no part of the fingerprint, of the lock or of a log.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Whether results depend on the tensor engine, whose identity is then part of the fingerprint.</summary>
    public bool UsesEngine { get; init; }

    /// <summary>Names of libraries and commands of the machine on which results depend.</summary>
    public IReadOnlyList<string> Natives { get; init; } = [];

    /// <summary>Whether the program works item by item and reuses items of earlier runs; such a stage has one out, a folder.</summary>
    public bool ByItem { get; init; }

    /// <summary>Dotted keys of params that decide nothing about an item's files, such as where the items lie.</summary>
    public IReadOnlyList<string> ItemsIgnore { get; init; } = [];
}

/// <summary>A path under the name by which the stage's program asks for it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Path">Relative to the checkout, with forward slashes.</param>
/// <param name="Origin">Where a reader corrects the path, when that is not the stage's project; for instance a line of params.yaml.</param>
internal sealed record NamedPath(string Name, string Path, string? Origin = null)
{
    /// <summary>Whether the path names a folder.</summary>
    public bool IsFolder => Path.EndsWith('/');

    /// <summary>Whether a file is this one, or lies in this folder.</summary>
    public bool Holds(string file) => IsFolder ? file.StartsWith(Path, StringComparison.Ordinal) && file.Length > Path.Length : file == Path;
}
