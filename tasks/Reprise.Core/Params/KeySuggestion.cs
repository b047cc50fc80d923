namespace Reprise.Params;

/// <summary>What an unknown key was probably meant to be.</summary>
/// <param name="root">The schema of the whole file, where keys that stand in the wrong map are looked for.</param>
internal sealed class KeySuggestion(Schema root)
{
    /// <summary>A question that ends in a space, or nothing.</summary>
    public string For(string key, Schema map)
    {
        if (Spelling.Nearest(key, map.Properties.Keys).FirstOrDefault() is { } near) return $"Did you mean {Shown.Text(near)}? ";

        var elsewhere = Paths(root, "").Where(path => path.EndsWith("." + key, StringComparison.Ordinal) || path == key).Take(3).ToList();
        return elsewhere.Count == 0 ? "" : $"Did you mean {Shown.Or(elsewhere.Select(Shown.Text))}? ";
    }

    /// <summary>Every key the schema knows, dotted; a star stands for the free name of a map's entry.</summary>
    private static IEnumerable<string> Paths(Schema schema, string prefix)
    {
        foreach (var (key, entry) in schema.Properties)
        {
            yield return prefix + key;
            foreach (var below in Paths(entry, $"{prefix}{key}.")) yield return below;
        }

        if (schema.Additional is null) yield break;
        foreach (var below in Paths(schema.Additional, prefix + "*.")) yield return below;
    }
}
