namespace Reprise.Locks;

/// <summary>Who made what: finds the stages behind a path that another one reads.</summary>
internal sealed class Makers<TStage>
{
    private readonly SortedDictionary<string, List<TStage>> _ofPath = new(StringComparer.Ordinal);

    /// <summary>Adds a stage with the paths of its outs.</summary>
    public void Add(TStage stage, IEnumerable<string> outs)
    {
        foreach (var path in outs.Select(path => path.TrimEnd('/')))
        {
            if (!_ofPath.TryGetValue(path, out var makers)) _ofPath[path] = makers = [];
            makers.Add(stage);
        }
    }

    /// <summary>The outs that a path is, lies in or holds, each with those that made it: more than one where locks contradict each other.</summary>
    public IEnumerable<(string Path, IReadOnlyList<TStage> Makers)> Of(string path)
    {
        var whole = path.TrimEnd('/');
        for (var part = whole; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOf('/'))])
        {
            if (_ofPath.TryGetValue(part, out var makers))
            {
                yield return (part, makers);
                yield break;
            }
        }

        foreach (var (made, makers) in _ofPath.Where(each => each.Key.StartsWith(whole + "/", StringComparison.Ordinal))) yield return (made, makers);
    }
}
