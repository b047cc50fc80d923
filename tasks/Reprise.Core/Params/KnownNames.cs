namespace Reprise.Params;

/// <summary>The names that a text among the params may be because something else has them: an entry of another map, or a folder.</summary>
/// <param name="tree">All params of a build.</param>
/// <param name="folder">Where the params file lies.</param>
internal sealed class KnownNames(ParamMap tree, string folder)
{
    /// <summary>What the names are and which there are; null where a schema asks for none, or where there is nothing to go by.</summary>
    public (string What, IReadOnlyList<string> Names)? Of(Schema schema)
    {
        if (schema.EntryOf is { } key && Entries(key) is { } entries) return ($"an entry of {key}", entries);
        if (schema.FolderOf is { } place && Folders(place) is { } folders) return ($"a folder of {place}/", folders);
        return null;
    }

    private IReadOnlyList<string>? Entries(string dottedKey)
    {
        ParamNode? node = tree;
        foreach (var part in dottedKey.Split('.')) node = (node as ParamMap)?.Find(part)?.Value;

        return node is ParamMap map ? [.. map.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal)] : null;
    }

    private IReadOnlyList<string>? Folders(string place)
    {
        var path = Path.Combine(folder, place);
        return Directory.Exists(path) ? [.. Directory.GetDirectories(path).Select(found => Path.GetFileName(found)).Order(StringComparer.Ordinal)] : null;
    }
}
