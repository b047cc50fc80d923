namespace Reprise.Live;

/// <summary>What a training measured so far, by epoch or step.</summary>
internal sealed class LiveCurve
{
    // A line of a drawing this wide has no more places.
    private const int Most = 400;

    private readonly List<int> _places = [];
    private readonly SortedDictionary<string, List<double?>> _values = new(StringComparer.Ordinal);

    /// <summary>The epochs or steps.</summary>
    public IReadOnlyList<int> Places => _places;

    /// <summary>By the name of what was measured, one value a place; null where a place has none.</summary>
    public IEnumerable<KeyValuePair<string, List<double?>>> Values => _values;

    /// <summary>Adds what a line says.</summary>
    public void Add(ProgressLine line)
    {
        if (line.Values.Count == 0) return;

        _places.Add(line.Done);
        foreach (var (name, _) in line.Values) _values.TryAdd(name, [.. Enumerable.Repeat<double?>(null, _places.Count - 1)]);
        foreach (var (name, values) in _values) values.Add(line.Values.Where(value => value.Key == name).Select(value => (double?)value.Value).FirstOrDefault());

        if (_places.Count > Most) Thin();
    }

    /// <summary>Leaves every second place out, but keeps the last.</summary>
    private void Thin()
    {
        var last = _places.Count - 1;
        foreach (var values in _values.Values) Keep(values, last);
        Keep(_places, last);
    }

    private static void Keep<T>(List<T> list, int last)
    {
        List<T> kept = [.. list.Where((_, index) => (last - index) % 2 == 0)];
        list.Clear();
        list.AddRange(kept);
    }
}
