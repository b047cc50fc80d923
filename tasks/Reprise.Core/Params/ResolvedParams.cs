using System.Collections.Concurrent;
using System.Text.Json;
using Reprise.Files;

namespace Reprise.Params;

/// <summary>The params of one build: checked, merged with a profile and with <c>-p:Set</c>, in one canonical form.</summary>
public sealed class ResolvedParams
{
    private static readonly ConcurrentDictionary<(string Path, FileStat Stat), ResolvedParams> s_open = new();

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);
    private readonly JsonElement _root;
    private readonly SortedDictionary<string, string> _locations;

    internal ResolvedParams(string profile, string set, string json, SortedDictionary<string, string> locations)
    {
        Profile = profile;
        Set = set;
        Json = json;
        _locations = locations;
        using var document = JsonDocument.Parse(json);
        _root = document.RootElement.Clone();
    }

    /// <summary>The overlay that was laid over the base values; empty for none.</summary>
    public string Profile { get; }

    /// <summary>What the command line set, without the spaces around it; empty for nothing.</summary>
    public string Set { get; }

    /// <summary>
    /// All params as canonical JSON: keys in ordinal order, no spaces, each number in its shortest spelling, without the overlays.
    /// Equal params have equal text.
    /// </summary>
    public string Json { get; }

    /// <summary>Where each key, inner or leaf, got its value, as <see cref="Locate"/> gives it.</summary>
    public IReadOnlyDictionary<string, string> Locations => _locations;

    /// <summary>Reads and checks the params of a build.</summary>
    /// <param name="paramsPath">The YAML file.</param>
    /// <param name="schemaPath">The JSON Schema it must satisfy.</param>
    /// <param name="profile">The overlay to use; empty for the base values.</param>
    /// <param name="set">Assignments such as <c>models.c1m1.dropout=0.3 seeds=1|2|4..6</c>, or null.</param>
    /// <exception cref="ParamsException">Anything is wrong; all of it is in the exception.</exception>
    public static ResolvedParams Load(string paramsPath, string schemaPath, string profile, string? set)
    {
        set = (set ?? "").Trim();
        var tree = new ParamsLoader(paramsPath, schemaPath).Load(profile, set);
        var locations = new SortedDictionary<string, string>(StringComparer.Ordinal);
        AddLocations(tree, "", locations);

        return new ResolvedParams(profile, set, CanonicalJson.Write(tree), locations);
    }

    /// <summary>Reads what <see cref="Save"/> wrote, without touching any YAML; once in a process, since hundreds of tasks ask for the same.</summary>
    public static ResolvedParams Open(string path) =>
        FileStat.TryOfFile(path, out var stat) ? s_open.GetOrAdd((path, stat), file => Read(file.Path)) : Read(path);

    private static ResolvedParams Read(string path)
    {
        // Read by hand: every worker process pays for this, and the serializer's start-up costs more than the reading.
        using var cache = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = cache.RootElement;
        var locations = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var location in root.GetProperty("locations").EnumerateObject()) locations.Add(location.Name, location.Value.GetString()!);

        return new ResolvedParams(
            root.GetProperty("profile").GetString()!,
            root.GetProperty("set").GetString()!,
            root.GetProperty("params").GetRawText(),
            locations);
    }

    /// <summary>Writes everything to a file for <see cref="Open"/>; equal params and places give equal bytes.</summary>
    public void Save(string path)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("profile", Profile);
        json.WriteString("set", Set);
        json.WritePropertyName("params");
        json.WriteRawValue(Json);
        json.WriteStartObject("locations");
        foreach (var (key, location) in _locations) json.WriteString(key, location);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The value of a key, or the subtree below it, as canonical JSON.</summary>
    /// <param name="dottedKey">For instance <c>models.c1m1</c>.</param>
    /// <param name="canonicalJson">The value; empty when there is no such key.</param>
    public bool TryGet(string dottedKey, out string canonicalJson)
    {
        var found = TryFind(dottedKey, out var element);
        canonicalJson = found ? element.GetRawText() : "";
        return found;
    }

    /// <summary>A text among the values.</summary>
    /// <param name="dottedKey">For instance <c>training.device</c>.</param>
    /// <param name="otherwise">What holds where there is no such key.</param>
    public string Text(string dottedKey, string otherwise) => TryFind(dottedKey, out var element) ? Text(element) : otherwise;

    /// <summary>The coordinates a key gives to a matrix: a list's values in their order, a map's keys in ordinal order, or a single value.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public IReadOnlyList<string> Values(string dottedKey) => _values.GetOrAdd(dottedKey, ReadValues);

    private IReadOnlyList<string> ReadValues(string dottedKey)
    {
        if (!TryFind(dottedKey, out var element)) throw new KeyNotFoundException($"The params have no key {dottedKey}.");

        return element.ValueKind switch
        {
            JsonValueKind.Object => [.. element.EnumerateObject().Select(entry => entry.Name)],
            JsonValueKind.Array => [.. element.EnumerateArray().Select(Text)],
            _ => [Text(element)],
        };
    }

    /// <summary>Where a key got its value: <c>params.yaml(line,column)</c> of the key, or <c>-p:Set</c>.</summary>
    /// <param name="dottedKey">Its nearest known parent answers for a key that does not exist.</param>
    public string Locate(string dottedKey)
    {
        for (var key = dottedKey; key.Length > 0; key = key[..Math.Max(0, key.LastIndexOf('.'))])
        {
            if (_locations.TryGetValue(key, out var location)) return location;
        }

        return "params.yaml";
    }

    /// <summary>Up to three known keys that a key which does not exist may have been meant to be, the likeliest first.</summary>
    public IEnumerable<string> NearestKeys(string dottedKey)
    {
        var cut = dottedKey.LastIndexOf('.') + 1;
        var (parent, name) = (dottedKey[..cut], dottedKey[cut..]);
        var siblings = _locations.Keys
            .Where(key => key.StartsWith(parent, StringComparison.Ordinal) && key.IndexOf('.', cut) < 0)
            .Select(key => key[cut..]);
        var near = Spelling.Nearest(name, siblings).Select(sibling => parent + sibling);
        var elsewhere = _locations.Keys.Where(key => key == name || key.EndsWith("." + name, StringComparison.Ordinal));

        return near.Concat(elsewhere).Concat(Spelling.Nearest(dottedKey, _locations.Keys)).Distinct(StringComparer.Ordinal).Take(3);
    }

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    private static void AddLocations(ParamMap map, string prefix, SortedDictionary<string, string> locations)
    {
        foreach (var (key, place, value) in map.Entries)
        {
            locations.Add(prefix + key, place.ToString());
            if (value is ParamMap inner) AddLocations(inner, $"{prefix}{key}.", locations);
        }
    }

    private bool TryFind(string dottedKey, out JsonElement element)
    {
        element = _root;
        foreach (var part in dottedKey.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(part, out element)) return false;
        }

        return true;
    }
}
