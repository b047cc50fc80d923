using System.Text.Json;

namespace Reprise.Stages;

/// <summary>
/// What a stage that works item by item (track by track) need not compute again: the pipeline remembers the files of every item of
/// earlier runs with the same program, params and args, and puts those that are asked for back in place.
/// </summary>
/// <remarks>A key must name everything else the item's files depend on, usually the digest of the item's input and its name.</remarks>
public sealed class StageItems
{
    private readonly IReadOnlyDictionary<string, string> _known;
    private readonly SortedDictionary<string, ItemUse> _used = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    internal StageItems(IReadOnlyDictionary<string, string> known) => _known = known;

    /// <summary>Asks for an item; if it is known, its files will be in the out and must not be written.</summary>
    /// <param name="key">Names the item and everything that decides about its files.</param>
    /// <param name="note">What <see cref="Made"/> was told of the item.</param>
    public bool TryReuse(string key, out string note)
    {
        note = "";
        if (!_known.TryGetValue(key, out var found)) return false;

        note = found;
        lock (_lock) _used[key] = new ItemUse(found, null);
        return true;
    }

    /// <summary>Says that an item was computed, so that it need not be again.</summary>
    /// <param name="key">As for <see cref="TryReuse"/>.</param>
    /// <param name="note">Whatever the stage wants to know of the item besides its files, on one line.</param>
    /// <param name="paths">The item's files, relative to the stage's out, with forward slashes.</param>
    public void Made(string key, string note, params string[] paths)
    {
        lock (_lock) _used[key] = new ItemUse(note, paths);
    }

    /// <summary>Leaves the list of all items for the pipeline.</summary>
    internal void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(_used, RunDescription.Json));

    private sealed record ItemUse(string Note, string[]? Paths);
}
