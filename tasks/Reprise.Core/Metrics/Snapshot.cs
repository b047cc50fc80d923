using Reprise.Params;

namespace Reprise.Metrics;

/// <summary>One metric that is expected.</summary>
/// <param name="Value">What it was when it was accepted.</param>
/// <param name="Tolerance">How far it may be from that on another engine.</param>
/// <param name="Place">Where the snapshot says so.</param>
internal sealed record ExpectedMetric(double Value, Tolerance Tolerance, Place Place);

/// <summary>The metrics of one profile as somebody accepted them, and why: <c>tests/snapshots/&lt;profile&gt;.yaml</c>.</summary>
internal sealed record Snapshot
{
    /// <summary>The profile of params.yaml.</summary>
    public required string Profile { get; init; }

    /// <summary>Why these values are the right ones.</summary>
    public required string Reason { get; init; }

    /// <summary>Under which determinism the metrics were computed.</summary>
    public required string Determinism { get; init; }

    /// <summary>What the metrics were computed with.</summary>
    public required IReadOnlyDictionary<string, string> Engine { get; init; }

    /// <summary>The metrics, by stage and dotted key.</summary>
    public required IReadOnlyDictionary<MetricName, ExpectedMetric> Metrics { get; init; }

    /// <summary>Where the snapshot of a profile lies, relative to the checkout.</summary>
    public static string PathOf(string profile) => $"tests/snapshots/{profile}.yaml";
}

/// <summary>Names a metric in the whole pipeline.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Key">The dotted key in the stage's lock.</param>
internal readonly record struct MetricName(string Stage, string Key) : IComparable<MetricName>
{
    /// <summary>In ordinal order of the stages, then of the keys.</summary>
    public int CompareTo(MetricName other) =>
        string.CompareOrdinal(Stage, other.Stage) is not 0 and var order ? order : string.CompareOrdinal(Key, other.Key);

    /// <inheritdoc/>
    public override string ToString() => $"{Stage} {Key}";
}
