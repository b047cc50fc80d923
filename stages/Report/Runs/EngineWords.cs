namespace Reprise.Report;

/// <summary>What a training was computed with, in one line.</summary>
internal static class EngineWords
{
    public static string Of(IReadOnlyDictionary<string, string> engine) =>
        string.Join(", ", engine.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key} {fact.Value}"));
}
