using System.IO.Enumeration;
using Reprise.Params;

namespace Reprise.Pipeline;

/// <summary>
/// Stages as a person names them on the command line: names, or patterns in which <c>*</c> stands for any characters and <c>?</c> for one,
/// separated by spaces, commas or bars.
/// </summary>
internal sealed class StagePatterns
{
    private const int Most = 3;

    private readonly string[] _patterns;

    /// <summary>Reads the names and patterns of a switch such as <c>-p:Force</c>.</summary>
    public StagePatterns(string text) =>
        _patterns = text.Split([' ', ',', '|', ';', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether nothing is named.</summary>
    public bool AreNone => _patterns.Length == 0;

    /// <summary>The known names that are meant, once and sorted.</summary>
    /// <param name="known">Names of stages.</param>
    /// <param name="unknown">What names no stage, each with a question that begins with a space, or with nothing.</param>
    public IReadOnlyList<string> Choose(IReadOnlyCollection<string> known, out IReadOnlyList<(string Pattern, string Hint)> unknown)
    {
        var chosen = new SortedSet<string>(StringComparer.Ordinal);
        var misses = new List<(string, string)>();

        foreach (var pattern in _patterns)
        {
            var meant = known.Where(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)).ToList();
            if (meant.Count == 0) misses.Add((pattern, Hint(pattern, known)));
            chosen.UnionWith(meant);
        }

        unknown = misses;
        return [.. chosen];
    }

    private static string Hint(string pattern, IReadOnlyCollection<string> known)
    {
        // Whoever writes the kind of a stage means all of that kind.
        if (known.Any(name => name.StartsWith(pattern + ".", StringComparison.Ordinal))) return $" Did you mean '{pattern}.*'?";

        var near = Spelling.Nearest(pattern, known).Take(Most).Select(name => $"'{name}'").ToList();
        return near.Count == 0 ? "" : $" Did you mean {Shown.Or(near)}?";
    }
}
