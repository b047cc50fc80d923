namespace Reprise.Report;

/// <summary>What the baselines are, in words.</summary>
internal static class BaselineWords
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["majority"] = "the most frequent genre",
        ["stratified"] = "a draw with the genres' frequencies",
        ["logistic"] = "logistic regression on each track's mean features",
        ["knn"] = "the nearest training tracks by mean features",
    };

    /// <summary>A sentence on the baselines of a build.</summary>
    public static string Of(IEnumerable<string> names) => $"Baselines: {string.Join("; ", names.Select(name => Known.GetValueOrDefault(name, name)))}.";
}
