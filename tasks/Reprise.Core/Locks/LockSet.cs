namespace Reprise.Locks;

/// <summary>The locks of a pipeline together: which stage made what another one read.</summary>
internal sealed class LockSet
{
    private readonly SortedDictionary<string, StageLock> _locks = new(StringComparer.Ordinal);
    private readonly Makers<StageLock> _makers = new();

    /// <summary>Takes the locks of different stages.</summary>
    public LockSet(IEnumerable<StageLock> locks)
    {
        foreach (var stage in locks)
        {
            _locks[stage.Stage] = stage;
            _makers.Add(stage, stage.Outs.Keys);
        }
    }

    /// <summary>The locks by their stages' names, in ordinal order.</summary>
    public IReadOnlyDictionary<string, StageLock> Locks => _locks;

    /// <summary>The deps whose content is not what the lock of the stage that makes them says; a sentence each.</summary>
    /// <remarks>Of a file within a folder a lock knows only the folder.</remarks>
    public IEnumerable<string> BrokenChains(StageLock stage) =>
        from read in stage.Deps
        from found in _makers.Of(read.Key)
        where found.Path == read.Key.TrimEnd('/')
        from maker in found.Makers
        where maker.Outs.First(made => made.Key.TrimEnd('/') == found.Path).Value.Digest != read.Value.Digest
        select $"dep {read.Key} is not what the lock of {maker.Stage} says";

    /// <summary>
    /// What some stages, and all before them, were computed with: libraries, instruction set, determinism. Where stages differ in a fact, its
    /// values stand in a row.
    /// </summary>
    public SortedDictionary<string, string> EngineOf(IEnumerable<string> stages)
    {
        var found = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<StageLock>(stages.Where(_locks.ContainsKey).Select(stage => _locks[stage]));

        while (open.TryPop(out var stage))
        {
            if (!seen.Add(stage.Stage)) continue;

            foreach (var (name, value) in stage.Engine)
            {
                if (!found.TryGetValue(name, out var values)) found[name] = values = new SortedSet<string>(StringComparer.Ordinal);
                values.Add(value);
            }

            foreach (var maker in stage.Deps.Keys.SelectMany(_makers.Of).SelectMany(found => found.Makers)) open.Push(maker);
        }

        return new SortedDictionary<string, string>(found.ToDictionary(fact => fact.Key, fact => string.Join(" | ", fact.Value)), StringComparer.Ordinal);
    }
}
