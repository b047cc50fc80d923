using Reprise.Locks;
using Reprise.Store;

namespace Reprise.Pipeline;

/// <summary>A stage as its neighbours see it: what it read and what it made.</summary>
/// <param name="Name">The stage's name.</param>
/// <param name="Args">Its coordinates.</param>
/// <param name="Deps">Paths of all it read.</param>
/// <param name="Outs">The digest of each out, by its path.</param>
internal sealed record KnownStage(
    string Name, IReadOnlyDictionary<string, string> Args, IReadOnlyCollection<string> Deps, IReadOnlyDictionary<string, string> Outs)
{
    /// <summary>As its lock has it.</summary>
    public static KnownStage Of(StageLock recorded) =>
        new(recorded.Stage, recorded.Args, [.. recorded.Deps.Keys], recorded.Outs.ToDictionary(made => made.Key, made => made.Value.Digest));

    /// <summary>As its lock will have it once this run is restored.</summary>
    public static KnownStage Of(CachedRun run) => new(
        run.Stage,
        run.Fingerprint.Entries.Where(entry => entry.ArgName is not null).ToDictionary(entry => entry.ArgName!, entry => entry.Value ?? ""),
        [.. run.Fingerprint.Entries.Select(entry => entry.DepPath).OfType<string>()],
        run.Outs.ToDictionary(made => made.Path, made => made.Tree.Digest));
}
