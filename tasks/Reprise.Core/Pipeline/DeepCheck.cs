using System.Collections.Concurrent;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Metrics;

namespace Reprise.Pipeline;

/// <summary>Reads every byte of outs and store again, whatever is remembered of them, and changes nothing.</summary>
internal sealed class DeepCheck(WorkPlace place)
{
    // Outs are hard links to objects: what is one file on disk is read once.
    private readonly ConcurrentDictionary<(ulong Device, ulong Inode), Lazy<string>> _read = new();

    /// <summary>How many different files were read.</summary>
    public int FilesRead => _read.Count;

    /// <summary>The outs of a stage that are not there or not as its lock has them, and metrics that the lock has otherwise.</summary>
    public IEnumerable<StageFault> FaultsOf(StageLock stage, IReadOnlyList<DeclaredMetric> metrics)
    {
        var sound = true;
        foreach (var (path, recorded) in stage.Outs)
        {
            var full = place.Full(path);
            var found = !Path.Exists(full) ? "is not there" : TreeOf(full) is var tree && recorded.IsOf(tree) ? null : $"has the digest {TreeOf(full).Digest}";
            if (found is null) continue;

            sound = false;
            yield return new StageFault(
                Codes.OutDiffers, place.LockOf(stage.Stage), $"Out '{path}' of stage '{stage.Stage}' {found}, but its lock says {recorded.Digest}. Build, and see what changed.");
        }

        if (!sound) yield break;

        var problems = new List<string>();
        var read = MetricsFile.Read(metrics, place.Full, problems);
        if (problems.Count > 0 || !read.SequenceEqual(stage.Metrics.OrderBy(metric => metric.Key, StringComparer.Ordinal)))
        {
            yield return new StageFault(
                Codes.OutDiffers, place.LockOf(stage.Stage), $"The metrics in the lock of stage '{stage.Stage}' are not those of its outs. Build; the lock is then put right.");
        }
    }

    /// <summary>The objects of the store whose content is not the one their names promise.</summary>
    public IEnumerable<StageFault> FaultsOfStore()
    {
        var objects = Path.Combine(place.Cache, "objects");
        if (!Directory.Exists(objects)) return [];

        var faults = new ConcurrentBag<StageFault>();
        Parallel.ForEach(FolderWalk.Files(objects), name =>
        {
            var promised = Sha256Digest.Prefix + name.Replace("/", "", StringComparison.Ordinal);
            if (Sha256Digest.IsDigest(promised) && DigestOf(Path.Combine(objects, name)) is var actual && actual != promised)
            {
                faults.Add(new StageFault(
                    Codes.ObjectDiffers, Path.Combine(objects, name), $"The object {promised} has the content {actual}. The next build that needs it deletes it and makes it anew."));
            }
        });

        return faults.OrderBy(fault => fault.Origin, StringComparer.Ordinal);
    }

    private Tree TreeOf(string path)
    {
        if (!Directory.Exists(path)) return Tree.OfFile(DigestOf(path), new FileInfo(path).Length);

        var files = FolderWalk.Files(path);
        var entries = new TreeEntry[files.Count];
        Parallel.For(0, files.Count, index =>
        {
            var file = Path.Combine(path, files[index]);
            entries[index] = new TreeEntry(files[index], DigestOf(file), new FileInfo(file).Length);
        });
        return Tree.OfFolder(entries);
    }

    private string DigestOf(string path) => FileStat.TryOfFile(path, out var stat) && stat.Inode != 0
        ? _read.GetOrAdd((stat.Device, stat.Inode), _ => new Lazy<string>(() => Sha256Digest.OfFile(path))).Value
        : Sha256Digest.OfFile(path);
}
