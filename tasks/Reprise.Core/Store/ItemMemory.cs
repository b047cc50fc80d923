using System.Text.Json;
using Reprise.Files;

namespace Reprise.Store;

/// <summary>One item of a stage that works item by item: what the program noted, and its files as objects of the store.</summary>
internal sealed record KnownItem(string Note, IReadOnlyList<TreeEntry> Files);

/// <summary>
/// Remembers the items of stages across runs whose deps differ, so that one new track among thousands costs one track. A memory belongs to
/// everything of a fingerprint except the deps; what an item's files owe to its input is in the key its program gives it.
/// </summary>
internal sealed class ItemMemory(string root, ObjectStore store)
{
    /// <summary>Items whose files are all there, by key; nothing for a memory that cannot be read.</summary>
    public IReadOnlyDictionary<string, KnownItem> Recall(string memory)
    {
        var path = PathOf(memory);
        if (!File.Exists(path)) return new Dictionary<string, KnownItem>();

        try
        {
            var known = JsonSerializer.Deserialize<Dictionary<string, KnownItem>>(File.ReadAllBytes(path)) ?? [];
            return known.Where(item => item.Value.Files.All(file => store.IsIntact(file.Digest))).ToDictionary();
        }
        catch (JsonException)
        {
            // Only time is lost: the items are computed again.
            File.Delete(path);
            return new Dictionary<string, KnownItem>();
        }
    }

    /// <summary>Adds items to a memory.</summary>
    public void Add(string memory, IReadOnlyDictionary<string, KnownItem> known, IReadOnlyDictionary<string, KnownItem> made)
    {
        if (made.Count == 0) return;

        var all = new SortedDictionary<string, KnownItem>(StringComparer.Ordinal);
        foreach (var (key, item) in known.Concat(made)) all[key] = item;
        AtomicFile.Write(PathOf(memory), JsonSerializer.Serialize(all));
    }

    /// <summary>Forgets items of which a file is to be removed from the store, and memories of which nothing is left.</summary>
    /// <param name="stays">Whether an object of the store stays.</param>
    public void Prune(Func<string, bool> stays)
    {
        foreach (var (memory, file) in Sha256Digest.AllBelow(Path.Combine(Path.GetFullPath(root), "items"), ".json").ToList())
        {
            var known = Recall(memory);
            var kept = known.Where(item => item.Value.Files.All(entry => stays(entry.Digest))).ToDictionary();

            if (kept.Count == 0) file.Delete();
            else if (kept.Count < known.Count) AtomicFile.Write(file.FullName, JsonSerializer.Serialize(new SortedDictionary<string, KnownItem>(kept, StringComparer.Ordinal)));
        }
    }

    private string PathOf(string memory) => Sha256Digest.PathBelow(Path.Combine(Path.GetFullPath(root), "items"), memory) + ".json";
}
