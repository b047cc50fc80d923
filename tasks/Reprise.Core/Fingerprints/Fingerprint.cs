using System.Globalization;
using System.Text;
using Reprise.Files;

namespace Reprise.Fingerprints;

/// <summary>All that a stage's result depends on, and one digest over it.</summary>
internal sealed class Fingerprint
{
    /// <summary>Combines entries; their order does not matter.</summary>
    public Fingerprint(IEnumerable<FingerprintEntry> entries)
    {
        Entries = [.. entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ThenBy(entry => entry.Digest, StringComparer.Ordinal)
            .ThenBy(entry => entry.Sentence, StringComparer.Ordinal)];
        Digest = Sha256Digest.OfText(Canonical(Entries));
    }

    /// <summary>Names the result: equal inputs, equal digest.</summary>
    public string Digest { get; }

    /// <summary>What was hashed, in ordinal order of the keys.</summary>
    public IReadOnlyList<FingerprintEntry> Entries { get; }

    /// <summary>One sentence for each difference, those a reader can act on first; empty when nothing differs.</summary>
    public static IReadOnlyList<string> Explain(IEnumerable<FingerprintEntry> before, IEnumerable<FingerprintEntry> after) =>
        Explanation.Of(before, after);

    /// <summary>
    /// Texts carry their length, so nothing can move from one to its neighbour unnoticed. Sentences and values are wording, not content: a better
    /// sentence must not outdate results.
    /// </summary>
    private static string Canonical(IEnumerable<FingerprintEntry> entries)
    {
        var text = new StringBuilder("reprise fingerprint 1\n");
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Key.Length}:{entry.Key} {entry.Digest.Length}:{entry.Digest}\n");
        }

        return text.ToString();
    }
}
