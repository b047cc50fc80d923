using System.Text.Json;
using Reprise.Files;
using Reprise.Metrics;

namespace Reprise.Sweeps;

/// <summary>What a sweep is to do, for all the processes that work on it.</summary>
internal sealed record SweepPlan
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    /// <summary>The grid.</summary>
    public required IReadOnlyList<GridAxis> Axes { get; init; }

    /// <summary>Its points, or those drawn.</summary>
    public required IReadOnlyList<SweepPoint> Points { get; init; }

    /// <summary>How many points the whole grid has.</summary>
    public required long GridPoints { get; init; }

    /// <summary>How many points are worked on at a time.</summary>
    public required int Jobs { get; init; }

    /// <summary>Paths in the params that lead out of the checkout: data of a user beside it.</summary>
    public IReadOnlyList<string> Outside { get; init; } = [];

    /// <summary>The folder in which the lanes of this run have theirs.</summary>
    public string Lanes { get; init; } = "";

    /// <summary>The metric to choose by.</summary>
    public string Metric { get; init; } = "";

    /// <summary>Which way it is better; both where nobody said.</summary>
    public MetricDirection Direction { get; init; }

    /// <summary>The keys of the axes.</summary>
    public IReadOnlyList<string> Keys() => [.. Axes.Select(axis => axis.Key)];

    /// <summary>Reads what <see cref="Write"/> left.</summary>
    public static SweepPlan Read(SweepFolder folder) => JsonSerializer.Deserialize<SweepPlan>(File.ReadAllBytes(folder.Plan), s_json)!;

    /// <summary>Leaves the plan in the sweep's folder.</summary>
    public void Write(SweepFolder folder) => AtomicFile.Write(folder.Plan, JsonSerializer.Serialize(this, s_json));
}
