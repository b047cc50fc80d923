using System.Text.Json;

namespace Reprise.Report;

/// <summary>What every paper says of itself in <c>paper.json</c>; the studies add what they report.</summary>
internal record Paper
{
    /// <summary>The study's name: its folder below <c>papers/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the page calls it.</summary>
    public required string Short { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required int Year { get; init; }

    public required string Where { get; init; }

    /// <summary>Absent where the work was never registered.</summary>
    public string? Doi { get; init; }

    /// <summary>Values of our params that follow the paper, by dotted key.</summary>
    public IReadOnlyDictionary<string, JsonElement> Params { get; init; } = new Dictionary<string, JsonElement>();

    public required IReadOnlyList<PaperStatement> Statements { get; init; }

    public required string Licence { get; init; }

    /// <summary>The authors in words.</summary>
    public string By => Authors.Count == 1 ? Authors[0] : $"{string.Join(", ", Authors.SkipLast(1))} and {Authors[^1]}";
}

/// <summary>Something the paper's text says (or leaves out) that can be held against its own artefacts.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Says">What the paper says.</param>
/// <param name="Check">Name of the computation that tests it, or null.</param>
/// <param name="Documented">What is known from elsewhere where nothing can be computed, or null.</param>
internal sealed record PaperStatement(string Topic, string Says, string? Check, string? Documented);
