using Reprise.Files;

namespace Reprise.Store;

/// <summary>What the cache holds of one stage that nothing names any more.</summary>
/// <param name="Stage">The stage; empty for objects of no run.</param>
/// <param name="Runs">How many of its runs.</param>
/// <param name="Objects">How many objects, each counted at one stage only.</param>
/// <param name="Bytes">Their size.</param>
internal sealed record StageGarbage(string Stage, int Runs, int Objects, long Bytes);

/// <summary>
/// The part of a cache that may go: objects that belong to no out or dep of the given digests, and runs that need such an object. Looking
/// changes nothing.
/// </summary>
internal sealed class Garbage
{
    private readonly ObjectStore _store;
    private readonly RunCache _runs;
    private readonly ItemMemory _items;
    private readonly HashSet<string> _named;
    private readonly List<(string Digest, long Size)> _objects;
    private readonly List<CachedRun> _deadRuns;

    /// <summary>Looks through a cache.</summary>
    /// <param name="store">Its objects.</param>
    /// <param name="runs">Its runs; what a folder of a given digest consists of is known from them.</param>
    /// <param name="items">Its items.</param>
    /// <param name="named">Digests of the files and folders that must stay.</param>
    /// <param name="trees">More folders that must stay, for a cache that has lost the run that made them.</param>
    public Garbage(ObjectStore store, RunCache runs, ItemMemory items, IEnumerable<string> named, IEnumerable<Tree> trees)
    {
        (_store, _runs, _items) = (store, runs, items);
        var contents = named.ToHashSet(StringComparer.Ordinal);
        var all = runs.All().ToList();
        var stay = all.SelectMany(run => run.Outs).Select(made => made.Tree).Where(tree => contents.Contains(tree.Digest)).Concat(trees);

        _named = new HashSet<string>(contents, StringComparer.Ordinal);
        _named.UnionWith(stay.SelectMany(tree => tree.Entries).Select(entry => entry.Digest));
        _deadRuns = [.. all.Where(run => run.Outs.SelectMany(made => made.Tree.Entries).Any(entry => !Stays(entry.Digest)))];

        var objects = store.All().ToLookup(found => Stays(found.Digest));
        _objects = [.. objects[false]];
        Kept = objects[true].Count();
        KeptBytes = objects[true].Sum(found => found.Size);
    }

    /// <summary>How many objects may go.</summary>
    public int Objects => _objects.Count;

    /// <summary>Their size.</summary>
    public long Bytes => _objects.Sum(found => found.Size);

    /// <summary>How many runs may go.</summary>
    public int Runs => _deadRuns.Count;

    /// <summary>How many objects stay.</summary>
    public int Kept { get; }

    /// <summary>Their size.</summary>
    public long KeptBytes { get; }

    /// <summary>What may go, stage by stage; objects of no run come last.</summary>
    public IReadOnlyList<StageGarbage> ByStage()
    {
        var left = _objects.ToDictionary(found => found.Digest, found => found.Size, StringComparer.Ordinal);
        var stages = new List<StageGarbage>();

        foreach (var runs in _deadRuns.GroupBy(run => run.Stage).OrderBy(runs => runs.Key, StringComparer.Ordinal))
        {
            var (objects, bytes) = (0, 0L);
            foreach (var digest in runs.SelectMany(run => run.Outs).SelectMany(made => made.Tree.Entries).Select(entry => entry.Digest))
            {
                if (left.Remove(digest, out var size)) (objects, bytes) = (objects + 1, bytes + size);
            }

            stages.Add(new StageGarbage(runs.Key, runs.Count(), objects, bytes));
        }

        return left.Count == 0 ? stages : [.. stages, new StageGarbage("", 0, left.Count, left.Values.Sum())];
    }

    /// <summary>Removes it all. Runs go first: a kill leaves objects that nothing names, never a run whose objects are gone.</summary>
    public void Remove()
    {
        foreach (var run in _deadRuns) _runs.Remove(run.Fingerprint.Digest);
        _items.Prune(Stays);
        foreach (var (digest, _) in _objects) _store.Remove(digest);
    }

    private bool Stays(string digest) => _named.Contains(digest);
}
