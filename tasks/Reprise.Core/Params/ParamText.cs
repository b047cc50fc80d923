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

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Named();
}
