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

    private readonly bool _afresh;

    /// <summary>Recalls the items of earlier runs.</summary>
    /// <param name="items">All remembered items.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="inputs">What it is made from.</param>
    /// <param name="afresh">Whether the program is told of no item, so that it makes all of them.</param>
    public ItemRun(ItemMemory items, StageDeclaration stage, StageInputs inputs, bool afresh = false)
    {
        _afresh = afresh;
        var ignored = stage.ItemsIgnore.Select(key => $"param {key}").ToHashSet(StringComparer.Ordinal);

        _items = items;
        _memory = new Fingerprint(inputs.Fingerprint.Entries.Where(entry => !entry.IsRead && !ignored.Contains(entry.Key))).Digest;
        _known = items.Recall(_memory);
    }

    /// <summary>Notes of the known items, for the run description.</summary>
    public IEnumerable<KeyValuePair<string, string>> Notes =>
        _known.Where(_ => !_afresh).Select(item => KeyValuePair.Create(item.Key, item.Value.Note));

    /// <summary>The out with the files of reused items in it, though they are not there yet; remembers the items that were made.</summary>
    /// <param name="list">What the program said of its items.</param>
    /// <param name="produced">The out as the program left it.</param>
    public Tree Complete(string list, Tree produced)
    {
        var used = Read(list);
        _items.Add(_memory, _known, Made(used, produced));

        var reused = used.Where(use => use.Value.Paths is null).SelectMany(use => _known[use.Key].Files).ToList();
        return reused.Count == 0 ? produced : Tree.OfFolder(produced.Entries.Concat(reused));
    }

    /// <summary>Remembers what a failed run finished before it failed: one bad track must not cost the thousands that are good.</summary>
    public void Rescue(RunFolder folder, BuildSession session)
    {
        try
        {
            if (!File.Exists(folder.ItemList)) return;

            var produced = folder.Outs.Values.Single();
            var made = Made(Read(folder.ItemList), Tree.Of(produced, session.Memory));
            session.Store.Deposit(produced, Tree.OfFolder(made.Values.SelectMany(item => item.Files)));
            _items.Add(_memory, _known, made);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // The stage has failed for a reason of its own, which is reported; here only time is lost.
        }
    }

    private static Dictionary<string, ItemUse> Read(string list) =>
        JsonSerializer.Deserialize<Dictionary<string, ItemUse>>(File.ReadAllBytes(list), s_json) ?? [];

    private static Dictionary<string, KnownItem> Made(Dictionary<string, ItemUse> used, Tree produced)
    {
        var byPath = produced.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);

        return used
            .Where(use => use.Value.Paths?.All(byPath.ContainsKey) == true)
            .ToDictionary(use => use.Key, use => new KnownItem(use.Value.Note, [.. use.Value.Paths!.Select(path => byPath[path])]), StringComparer.Ordinal);
    }

    private sealed record ItemUse(string Note, string[]? Paths);
}
