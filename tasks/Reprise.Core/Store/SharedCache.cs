using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Store;

/// <summary>
/// A cache that several checkouts share: the cache of each is a link to one folder. Every change of a cache is one rename of what is
/// whole, so builds of all of them may use it at once. Each checkout leaves its name there, so that none clears away what another needs.
/// </summary>
internal static class SharedCache
{
    /// <summary>What gives a checkout a cache of its own again.</summary>
    public const string Own = "own";

    /// <summary>The folder that a checkout shares with others; null where its cache is its own.</summary>
    public static string? FolderOf(WorkPlace place) => new DirectoryInfo(place.Cache).LinkTarget is not { } target ? null
        : OwnerOf(target) is { } owner ? FolderOf(owner)
        : target;

    /// <summary>The absolute path that a switch means: relative to the checkout, with <c>~/</c> for the user's home, which no shell replaces behind an equals sign.</summary>
    public static string Meant(WorkPlace place, string folder) => folder.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder[2..].TrimEnd('/'))
        : place.Full(folder);

    /// <summary>Makes a folder the cache of a checkout from now on, and takes what its own cache holds along. No build of it may be at work.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="onWaiting">Gets a sentence where somebody clears the folder at this moment.</param>
    /// <param name="cancel">Ends that wait.</param>
    /// <returns>How many runs were taken along.</returns>
    /// <exception cref="IOException">The folder cannot be made or written to, or is the own cache of a checkout.</exception>
    public static int Use(WorkPlace place, string folder, Action<string>? onWaiting = null, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        if (IsSame(folder, place.Cache) && FolderOf(place) is not null) return 0;
        if (IsSame(folder, place.Cache)) throw new IOException("It is this checkout's own cache.");
        if (OwnerOf(folder) is not null || IsPlaceOfOwn(folder))
            throw new IOException("It is the own cache of a checkout, which would clear it away. Share a folder outside of both, and build in both with -p:Cache.");

        // Shows at once whether one may write there, and who clears the folder knows of this checkout before anything of it is there.
        using var alone = Members(folder, onWaiting ?? (_ => { }), cancel);
        Register(place.Root, folder);
        var taken = FolderOf(place) is null && Directory.Exists(place.Cache) ? TakeAlong(place, folder) : 0;
        Leave(place);
        Link(place, folder);
        return taken;
    }

    /// <summary>While it is held no checkout begins to use a cache. Who holds it waits for no build: one may be waiting for it.</summary>
    public static ExclusiveFile Members(string folder, Action<string> onWaiting, CancellationToken cancel) =>
        ExclusiveFile.Acquire(Path.Combine(folder, "checkouts.lock"), onWaiting, cancel);

    /// <summary>Gives a checkout an empty cache of its own. No build of it may be at work.</summary>
    public static void Leave(WorkPlace place)
    {
        if (new DirectoryInfo(place.Cache).LinkTarget is null) return;
        var shared = FolderOf(place);
        File.Delete(place.Cache);
        if (Directory.Exists(shared)) File.Delete(EntryOf(place.Root, shared));
    }

    /// <summary>Leaves a checkout's name in the cache it shares; a checkout that was moved is known by its new one.</summary>
    public static void Register(WorkPlace place)
    {
        if (new DirectoryInfo(place.Cache).LinkTarget is { } target && OwnerOf(target) is null) Register(place.Root, target);
    }

    /// <summary>The checkouts that share the cache of this one, itself among them, by the file that names each; none for a cache of its own.</summary>
    public static IReadOnlyDictionary<string, WorkPlace> Checkouts(WorkPlace place)
    {
        var checkouts = new SortedDictionary<string, WorkPlace>(StringComparer.Ordinal);
        var folder = Path.Combine(place.Cache, "checkouts");
        if (FolderOf(place) is null || !Directory.Exists(folder)) return checkouts;

        foreach (var file in Directory.GetFiles(folder, "*.path")) checkouts[file] = WorkPlace.Of(File.ReadAllText(file).TrimEnd('\n'));
        return checkouts;
    }

    /// <summary>Objects first: a run promises them.</summary>
    private static int TakeAlong(WorkPlace place, string folder)
    {
        var memory = DigestMemory.Open(place.DigestJournal);
        var (own, shared) = (new ObjectStore(place.Cache, memory), new ObjectStore(folder, memory));
        foreach (var (digest, _) in own.All().ToList())
        {
            if (own.IsIntact(digest)) shared.Add(own.PathOf(digest), digest);
        }

        var runs = new RunCache(folder);
        var taken = 0;
        foreach (var run in new RunCache(place.Cache).All().Where(run => runs.Find(run.Fingerprint.Digest) is null))
        {
            runs.Save(run);
            taken++;
        }

        foreach (var (memorised, file) in Sha256Digest.AllBelow(Path.Combine(place.Cache, "items"), ".json"))
        {
            var target = Sha256Digest.PathBelow(Path.Combine(folder, "items"), memorised) + ".json";
            if (!File.Exists(target)) AtomicFile.Write(target, File.ReadAllText(file.FullName));
        }

        memory.Flush();
        return taken;
    }

    /// <summary>The checkout whose own place of the cache a link leads to: a sweep's trees use the cache of their checkout, which speaks for them.</summary>
    private static WorkPlace? OwnerOf(string target)
    {
        var root = Path.GetFullPath(Path.Combine(target, "..", "..", ".."));
        return WorkPlace.Of(root).Cache == target ? WorkPlace.Of(root) : null;
    }

    /// <summary>Whether a folder is where a checkout keeps its own cache, however its path is written: the system follows links before it goes up.</summary>
    private static bool IsPlaceOfOwn(string folder) => IsSame(folder, $"{folder}/../../../artifacts/.work/cache");

    private static bool IsSame(string one, string other) =>
        FileStat.TryOf(one, out var first, out _) && FileStat.TryOf(other, out var second, out _) && first.IsSameFile(second);

    private static void Link(WorkPlace place, string folder)
    {
        var old = Path.Combine(place.Scratch, AtomicFile.UniqueName());
        Directory.CreateDirectory(place.Scratch);
        if (Directory.Exists(place.Cache)) Directory.Move(place.Cache, old);
        File.CreateSymbolicLink(place.Cache, folder);
        Swap.Delete(old);
    }

    private static void Register(string root, string folder)
    {
        var entry = EntryOf(root, folder);
        if (!File.Exists(entry)) AtomicFile.Write(entry, root + "\n");
    }

    private static string EntryOf(string root, string folder) =>
        Path.Combine(folder, "checkouts", Sha256Digest.Short(Sha256Digest.OfText(root)) + ".path");
}
