using Reprise.Files;

namespace Reprise.Store;

/// <summary>
/// Keeps file contents under the name of their digest (<c>objects/ab/cdef…</c>), read-only, each once. Every change is one rename, so
/// several threads and processes may use one store and a kill leaves nothing half-written.
/// </summary>
/// <param name="root">The cache's folder.</param>
/// <param name="memory">Knows the digests of unchanged files.</param>
/// <param name="warn">Called with each corrupt object found.</param>
internal sealed class ObjectStore(string root, DigestMemory memory, Action<CacheFinding>? warn = null)
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string _objects = Path.Combine(Path.GetFullPath(root), "objects");
    private readonly Placement _placement = new();

    /// <summary>Where outs are put together before they are renamed into place; on the file system of the outs.</summary>
    public string Scratch { get; init; } = Path.Combine(Path.GetFullPath(root), "tmp");

    /// <summary>How the last file was placed: <c>reflink</c>, <c>hard link</c> or <c>copy</c>.</summary>
    public string PlacedBy => _placement.Kind;

    /// <summary>Whether an object of this name exists, whatever is in it.</summary>
    public bool Contains(string digest) => File.Exists(PathOf(digest));

    /// <summary>Where the object is, or would be.</summary>
    public string PathOf(string digest) => Sha256Digest.PathBelow(_objects, digest);

    /// <summary>Every object, with its bytes.</summary>
    public IEnumerable<(string Digest, long Size)> All() => Sha256Digest.AllBelow(_objects).Select(found => (found.Digest, found.File.Length));

    /// <summary>Removes an object; outs that are links to it stay.</summary>
    public void Remove(string digest) => File.Delete(PathOf(digest));

    /// <summary>
    /// Moves a file into the store. Nothing is stored twice: where a sound object exists already, the file is only deleted, and the
    /// object itself stays where it is.
    /// </summary>
    /// <exception cref="IOException">The file's content is not, or no longer, the one of the digest.</exception>
    public void Add(string filePath, string digest)
    {
        if (memory.DigestOf(filePath, deep: false, out var before) is var actual && actual != digest)
            throw new IOException($"'{filePath}' has the digest {actual} and not {digest}: something still writes to it.");

        // Another name of the object itself, for instance through a link to the store: deleting it would lose the content.
        if (FileStat.TryOfFile(PathOf(digest), out var there) && there.IsSameFile(before)) return;

        if (Contains(digest) && IsIntact(digest))
        {
            File.Delete(filePath);
            return;
        }

        var target = PathOf(digest);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        MoveOver(filePath, target, digest);

        // Neither mode nor name is content: what was known of the file is true of the object.
        if (FileStat.TryOfFile(target, out var after) && after.Inode == before.Inode && after.ModifiedNs == before.ModifiedNs)
            memory.Remember(target, after, digest);
    }

    /// <summary>
    /// Whether the object exists with the right content. A corrupt one is reported, deleted and counts as absent.
    /// </summary>
    public bool IsIntact(string digest)
    {
        var path = PathOf(digest);
        string actual;
        FileStat stat;

        try
        {
            actual = memory.DigestOf(path, deep: false, out stat);
        }
        catch (IOException) when (!File.Exists(path))
        {
            return false;
        }

        if (actual == digest) return true;

        // Another process may have put a sound object in its place since.
        if (FileStat.TryOfFile(path, out var now) && now == stat) File.Delete(path);
        warn?.Invoke(new CacheFinding(
            Codes.CorruptObject,
            path,
            $"The cached object {digest} was changed on disk (its content is {actual}). It has been deleted; the stage that makes it runs again when it is needed."));
        return false;
    }

    /// <summary>Whether every file of a tree is in the store and sound; all corrupt ones are reported, not the first only.</summary>
    public bool IsIntact(Tree tree)
    {
        var digests = tree.Entries.Select(entry => entry.Digest).Distinct().ToArray();

        // Deleting outs changes the change time of their objects, which then are read again: on all cores when there are many.
        if (digests.Length >= 16)
        {
            Parallel.ForEach(digests.Select(PathOf), path =>
            {
                if (File.Exists(path)) memory.DigestOf(path);
            });
        }

        return digests.Aggregate(true, (sound, digest) => IsIntact(digest) & sound);
    }

    /// <summary>Adds every file of a freshly made out, which is used up by it.</summary>
    /// <param name="producedPath">Where the out lies.</param>
    /// <param name="tree">Its content, just read.</param>
    public void Deposit(string producedPath, Tree tree)
    {
        foreach (var entry in tree.Entries) Add(PathIn(producedPath, entry), entry.Digest);
    }

    /// <summary>Replaces a file or folder by a tree whose objects are all in the store, in one step.</summary>
    /// <exception cref="FileNotFoundException">An object is missing or corrupt.</exception>
    public void Materialise(Tree tree, string target)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        var ready = Path.Combine(ScratchFor(target), AtomicFile.UniqueName());

        if (!IsIntact(tree)) throw new FileNotFoundException($"Not every cached object of '{target}' is there.", target);
        var written = tree.Entries.Select(entry => FileStat.TryOfFile(PathOf(entry.Digest), out var stat) ? stat.ModifiedNs : 0).ToArray();

        try
        {
            Build(tree, ready);
            Swap.Into(ready, target);
        }
        finally
        {
            Swap.Delete(ready);
        }

        // Only now: every link made, and every old one deleted, changes the change time of the object and of all its names.
        foreach (var (entry, modifiedNs) in tree.Entries.Zip(written))
        {
            var placed = PathIn(target, entry);
            // Not written since it was found sound, so what was true of the object is true of the file. A copy's time is cut to 100 ns.
            if (FileStat.TryOfFile(placed, out var stat) && stat.Size == entry.Size && stat.ModifiedNs / 100 == modifiedNs / 100)
                memory.Remember(placed, stat, entry.Digest);
        }
    }

    private void Build(Tree tree, string ready)
    {
        if (tree.IsDirectory) Directory.CreateDirectory(ready);
        var folder = ready;

        foreach (var entry in tree.Entries)
        {
            var place = PathIn(ready, entry);
            if (entry.Path.Contains('/') && Path.GetDirectoryName(place)! is var parent && parent != folder)
                Directory.CreateDirectory(folder = parent);

            _placement.Place(PathOf(entry.Digest), place);
        }
    }

    /// <summary>The scratch folder, or the target's own when the target lies on another file system, where a rename from scratch could not reach it.</summary>
    private string ScratchFor(string target)
    {
        var parent = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        Directory.CreateDirectory(Scratch);

        return FileStat.TryOf(parent, out var there, out _) && FileStat.TryOf(Scratch, out var here, out _) && there.Device == here.Device
            ? Scratch
            : parent;
    }

    private void MoveOver(string filePath, string target, string digest)
    {
        var onDevice = FileStat.TryOfFile(filePath, out var stat)
            && FileStat.TryOf(Path.GetDirectoryName(target)!, out var folder, out _)
            && stat.Device == folder.Device
            && new FileInfo(filePath).LinkTarget is null;

        var source = filePath;
        if (!onDevice)
        {
            // A copy is visible under its final name only when it is whole.
            Directory.CreateDirectory(Path.Combine(_objects, "..", "tmp"));
            source = Path.Combine(_objects, "..", "tmp", AtomicFile.UniqueName());
            File.Copy(filePath, source);
            if (memory.DigestOf(source) != digest) throw new IOException($"'{filePath}' changed while it was copied.");
        }

        if (OperatingSystem.IsWindows()) File.SetAttributes(source, FileAttributes.ReadOnly);
        else File.SetUnixFileMode(source, ReadOnly);

        File.Move(source, target, overwrite: true);
        if (!onDevice) File.Delete(filePath);
    }

    private static string PathIn(string root, TreeEntry entry) => entry.Path.Length == 0 ? root : Path.Combine(root, entry.Path);
}
