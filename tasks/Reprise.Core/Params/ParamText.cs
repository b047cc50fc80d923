using System.Text.RegularExpressions;

namespace Reprise.Params;

/// <summary>Text of a stage project that names params in braces, for instance <c>Collection={experiments.titus_lstm.collection}</c>.</summary>
internal static partial class ParamText
{
    /// <summary>Puts the values of the params in place of their names.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="values">The params of the build.</param>
    /// <param name="unknown">Names that no param has, or whose param is a list or a map.</param>
    public static string Fill(string text, ResolvedParams values, out IReadOnlyList<string> unknown)
    {
        var missing = new List<string>();
        unknown = missing;

        return Named().Replace(text, match =>
        {
            var key = match.Groups[1].Value;
            if (values.TryGet(key, out var json) && json[0] is not ('{' or '[')) return values.Values(key)[0];

            missing.Add(key);
            return match.Value;
        });
    }

    /// <summary>The texts that come of one that names a list of params: one for each value of the list, in its order.</summary>
    /// <param name="text">Any text; what names no list stands for itself.</param>
    /// <param name="values">The params of the build.</param>
    public static IEnumerable<string> Each(string text, ResolvedParams values) =>
        Named().Match(text) is { Success: true } match && values.TryGet(match.Groups[1].Value, out var json) && json[0] == '['
            ? values.Values(match.Groups[1].Value).Select(value => text.Replace(match.Value, value, StringComparison.Ordinal))
            : [text];

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Named();
}
