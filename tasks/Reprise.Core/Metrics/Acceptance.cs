using Reprise.Locks;
using Reprise.Params;

namespace Reprise.Metrics;

/// <summary>Makes a snapshot of what there is.</summary>
internal static class Acceptance
{
    /// <summary>The locks' metrics as a snapshot; one that is known keeps its tolerance, a new one gets that of its declaration.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="reason">Why these values are right.</param>
    /// <param name="determinism">That of the params.</param>
    /// <param name="locks">What there is.</param>
    /// <param name="before">The snapshot until now.</param>
    /// <param name="declared">The metrics each stage declares.</param>
    public static Snapshot Of(
        string profile,
        string reason,
        string determinism,
        LockSet locks,
        Snapshot? before,
        IReadOnlyDictionary<string, IReadOnlyList<DeclaredMetric>> declared)
    {
        var metrics = Verification.MetricsOf(locks);
        return new Snapshot
        {
            Profile = profile,
            Reason = reason,
            Determinism = determinism,
            Engine = locks.EngineOf(metrics.Keys.Select(name => name.Stage)),
            Metrics = metrics.ToDictionary(
                metric => metric.Key,
                metric => new ExpectedMetric(metric.Value, before?.Metrics.GetValueOrDefault(metric.Key)?.Tolerance ?? Declared(metric.Key), default(Place))),
        };

        Tolerance Declared(MetricName name) =>
            declared.GetValueOrDefault(name.Stage, []).FirstOrDefault(metric => metric.Names(name.Key))?.Tolerance ?? Tolerance.None;
    }
}
