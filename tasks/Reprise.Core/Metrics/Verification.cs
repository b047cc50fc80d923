using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Metrics;

/// <summary>How a metric compares with its snapshot.</summary>
internal enum MetricOutcome
{
    /// <summary>Equal to the last bit.</summary>
    Equal,

    /// <summary>Near enough, on an engine of which no more is asked.</summary>
    Within,

    /// <summary>Neither.</summary>
    Differs,

    /// <summary>In the snapshot and in no lock.</summary>
    Missing,

    /// <summary>In a lock and not in the snapshot.</summary>
    New,
}

/// <summary>One metric beside its snapshot.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Outcome">How the two compare.</param>
/// <param name="Expected">Null for a new one.</param>
/// <param name="Got">Null for a missing one.</param>
internal sealed record MetricVerdict(MetricName Name, MetricOutcome Outcome, ExpectedMetric? Expected, double? Got);

/// <summary>The metrics of all locks beside a snapshot.</summary>
internal sealed record Verification
{
    /// <summary>The profile.</summary>
    public required string Profile { get; init; }

    /// <summary>Why tolerances count; empty where every metric must be equal.</summary>
    public required IReadOnlyList<string> WhyNotExact { get; init; }

    /// <summary>A verdict a metric, by stage and key.</summary>
    public required IReadOnlyList<MetricVerdict> Verdicts { get; init; }

    /// <summary>What is wrong with locks, outs and objects, beside the metrics.</summary>
    public IReadOnlyList<StageFault> Faults { get; init; } = [];

    /// <summary>How many locks were found to agree with their sources.</summary>
    public int SoundLocks { get; init; }

    /// <summary>Whether each metric must be equal to the last bit.</summary>
    public bool IsExact => WhyNotExact.Count == 0;

    /// <summary>Whether nothing failed; a new metric is no failure.</summary>
    public bool Succeeds => Faults.All(fault => fault.IsWarning) && Count(MetricOutcome.Differs) == 0 && Count(MetricOutcome.Missing) == 0;

    /// <summary>How many metrics ended so.</summary>
    public int Count(MetricOutcome outcome) => Verdicts.Count(verdict => verdict.Outcome == outcome);

    /// <summary>Compares.</summary>
    /// <param name="snapshot">What is expected.</param>
    /// <param name="locks">What there is.</param>
    /// <param name="determinism">That of the params.</param>
    public static Verification Of(Snapshot snapshot, LockSet locks, string determinism)
    {
        var got = MetricsOf(locks);
        var whyNot = WhyTolerant(snapshot, locks.EngineOf(got.Keys.Select(name => name.Stage)), determinism).ToList();

        return new Verification
        {
            Profile = snapshot.Profile,
            WhyNotExact = whyNot,
            Verdicts = [.. snapshot.Metrics.Keys.Union(got.Keys).Order().Select(name => Judge(
                name, snapshot.Metrics.GetValueOrDefault(name), got.TryGetValue(name, out var value) ? value : null, whyNot.Count == 0))],
        };
    }

    /// <summary>Every metric of every lock.</summary>
    public static SortedDictionary<MetricName, double> MetricsOf(LockSet locks)
    {
        var metrics = new SortedDictionary<MetricName, double>();
        foreach (var (stage, recorded) in locks.Locks)
        {
            foreach (var (key, value) in recorded.Metrics) metrics[new MetricName(stage, key)] = value;
        }

        return metrics;
    }

    private static MetricVerdict Judge(MetricName name, ExpectedMetric? expected, double? got, bool exact)
    {
        var outcome = (expected, got) switch
        {
            (null, _) => MetricOutcome.New,
            (_, null) => MetricOutcome.Missing,
            ({ } wanted, { } value) when wanted.Value.Equals(value) => MetricOutcome.Equal,
            ({ } wanted, { } value) when !exact && wanted.Tolerance.Allows(wanted.Value, value) => MetricOutcome.Within,
            _ => MetricOutcome.Differs,
        };

        return new MetricVerdict(name, outcome, expected, got);
    }

    private static IEnumerable<string> WhyTolerant(Snapshot snapshot, SortedDictionary<string, string> engine, string determinism)
    {
        if (snapshot.Determinism != "strict") yield return $"the snapshot was taken with determinism: {snapshot.Determinism}";
        if (determinism != "strict") yield return $"determinism is {determinism}";

        foreach (var name in snapshot.Engine.Keys.Union(engine.Keys).Order(StringComparer.Ordinal))
        {
            var (before, now) = (snapshot.Engine.GetValueOrDefault(name, "nothing"), engine.GetValueOrDefault(name, "nothing"));
            if (before != now) yield return $"engine {name}: {before} → {now}";
        }
    }
}
