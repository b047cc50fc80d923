using System.Text.Json;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Store;

namespace Reprise.Pipeline;

/// <summary>One run of a stage that works item by item: what it may reuse, and what it reused and made.</summary>
internal sealed class ItemRun
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly ItemMemory _items;
    private readonly string _memory;
    private readonly IReadOnlyDictionary<string, KnownItem> _known;

    public ItemRun(ItemMemory items, StageInputs inputs)
    {
        _items = items;
        _memory = new Fingerprint(inputs.Fingerprint.Entries.Where(entry => !entry.Key.StartsWith("dep ", StringComparison.Ordinal))).Digest;
        _known = items.Recall(_memory);
    }

    /// <summary>Notes of the known items, for the run description.</summary>
    public IEnumerable<KeyValuePair<string, string>> Notes => _known.Select(item => KeyValuePair.Create(item.Key, item.Value.Note));

    /// <summary>The out with the files of reused items in it, though they are not there yet; remembers the items that were made.</summary>
    /// <param name="list">What the program said of its items.</param>
    /// <param name="produced">The out as the program left it.</param>
    public Tree Complete(string list, Tree produced)
    {
        var used = JsonSerializer.Deserialize<Dictionary<string, ItemUse>>(File.ReadAllBytes(list), s_json) ?? [];
        var byPath = produced.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var made = new Dictionary<string, KnownItem>(StringComparer.Ordinal);
        var reused = new List<TreeEntry>();

        foreach (var (key, use) in used)
        {
            if (use.Paths is null) reused.AddRange(_known[key].Files);
            else made[key] = new KnownItem(use.Note, [.. use.Paths.Select(path => byPath[path])]);
        }

        _items.Add(_memory, _known, made);
        return reused.Count == 0 ? produced : Tree.OfFolder(produced.Entries.Concat(reused));
    }

    private sealed record ItemUse(string Note, string[]? Paths);
}
