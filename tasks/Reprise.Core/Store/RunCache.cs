using Reprise.Files;

namespace Reprise.Store;

/// <summary>Remembers runs by fingerprint (<c>runs/ab/cdef….json</c>), so that going back to earlier inputs restores instead of running.</summary>
/// <param name="root">The cache's folder, the same as the store's.</param>
/// <param name="warn">Called with each entry that cannot be read.</param>
internal sealed class RunCache(string root, Action<CacheFinding>? warn = null)
{
    private readonly string _root = Path.GetFullPath(root);

    /// <summary>The run with this fingerprint, or null. An entry that cannot be read is reported, deleted and counts as a miss.</summary>
    public CachedRun? Find(string fingerprint)
    {
        var path = PathOf(fingerprint);

        try
        {
            var run = CachedRunText.Read(File.ReadAllText(path));
            return run.Fingerprint.Digest == fingerprint ? run : throw new FormatException($"it is about {run.Fingerprint.Digest}");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (FormatException exception)
        {
            File.Delete(path);
            warn?.Invoke(new CacheFinding(
                Codes.CorruptRun,
                path,
                $"The run cache entry cannot be read ({exception.Message.ReplaceLineEndings(" ")}). It has been deleted; the stage runs again when it is needed."));
            return null;
        }
    }

    /// <summary>Adds or replaces a run. Save it after its objects: an entry promises them.</summary>
    public void Save(CachedRun run) => AtomicFile.Write(PathOf(run.Fingerprint.Digest), CachedRunText.Write(run), Path.Combine(_root, "tmp"));

    /// <summary>Every run that can be read, in the order of their fingerprints.</summary>
    public IEnumerable<CachedRun> All() =>
        Sha256Digest.AllBelow(Path.Combine(_root, "runs"), ".json").Select(found => Find(found.Digest)).OfType<CachedRun>();

    /// <summary>Forgets a run.</summary>
    public void Remove(string fingerprint) => File.Delete(PathOf(fingerprint));

    /// <summary>Whether all that the run made can be restored from the store.</summary>
    public static bool IsComplete(CachedRun run, ObjectStore store) =>
        run.Outs.Aggregate(true, (complete, made) => store.IsIntact(made.Tree) & complete);

    /// <summary>Where the run is, or would be.</summary>
    public string PathOf(string fingerprint) => Sha256Digest.PathBelow(Path.Combine(_root, "runs"), fingerprint) + ".json";
}
