namespace Reprise.Fingerprints;

/// <summary>Says how two lists of entries differ.</summary>
internal static class Explanation
{
    /// <summary>One sentence for each difference, ordered by kind and key.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<FingerprintEntry> before, IEnumerable<FingerprintEntry> after)
    {
        var old = before.ToLookup(entry => entry.Key, StringComparer.Ordinal);
        var now = after.ToLookup(entry => entry.Key, StringComparer.Ordinal);

        return [.. old.Select(group => group.Key)
            .Union(now.Select(group => group.Key), StringComparer.Ordinal)
            .OrderBy(Rank)
            .ThenBy(key => key, StringComparer.Ordinal)
            .Where(key => !Digests(old[key]).SequenceEqual(Digests(now[key])))
            .Select(key => Sentence(key, old[key].FirstOrDefault(), now[key].FirstOrDefault()))];
    }

    private static string Sentence(string key, FingerprintEntry? old, FingerprintEntry? now) => (old, now) switch
    {
        (null, { Value: { } value }) => $"{key} added: {value}",
        (null, _) => $"{key} added",
        ({ Value: { } value }, null) => $"{key} removed (was {value})",
        (_, null) => $"{key} removed",
        ({ Value: { } from }, { Value: { } to }) => $"{key}: {from} → {to}",
        (_, { Digest: FingerprintEntry.Absent }) => $"{key}: no longer there",
        ({ Digest: FingerprintEntry.Absent }, _) => $"{key}: was not there before",
        _ when key.StartsWith("dep ", StringComparison.Ordinal) => $"{key}: content changed",
        _ => $"{key} changed",
    };

    private static int Rank(string key)
    {
        var kind = Array.FindIndex(FingerprintEntry.Kinds, word => key.StartsWith(word, StringComparison.Ordinal));
        return kind < 0 ? FingerprintEntry.Kinds.Length : kind;
    }

    private static IEnumerable<string> Digests(IEnumerable<FingerprintEntry> entries) =>
        entries.Select(entry => entry.Digest).Order(StringComparer.Ordinal);
}
