using Reprise.Locks;
using Reprise.Metrics;

namespace Reprise.Changes;

/// <summary>A fact that differs, such as a param, and the stages whose locks say so.</summary>
/// <param name="Kind"><c>param</c>, <c>arg</c>, <c>engine</c> or <c>program</c>.</param>
/// <param name="Key">Its name; empty for a program.</param>
/// <param name="Before">Null where it was not there.</param>
/// <param name="After">Null where it is no longer there.</param>
/// <param name="Stages">In ordinal order.</param>
internal sealed record FactChange(string Kind, string Key, string? Before, string? After, IReadOnlyList<string> Stages);

/// <summary>A metric that differs.</summary>
internal sealed record MetricChange(MetricName Name, double? Before, double? After)
{
    /// <summary>After less before.</summary>
    public double? Delta => After - Before;
}

/// <summary>An out whose content differs.</summary>
internal sealed record OutChange(string Stage, string Path, LockContent? Before, LockContent? After);

/// <summary>What differs between the locks of two states of a repository.</summary>
internal sealed record LockChanges
{
    /// <summary>Stages that have a lock only now.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>Stages that no longer have a lock.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Params, engine facts and programs of stages that have both locks; equal changes of several stages are one.</summary>
    public required IReadOnlyList<FactChange> Facts { get; init; }

    /// <summary>Metrics, by stage and key.</summary>
    public required IReadOnlyList<MetricChange> Metrics { get; init; }

    /// <summary>Outs, by stage and path.</summary>
    public required IReadOnlyList<OutChange> Outs { get; init; }

    /// <summary>How many metrics are the same in both.</summary>
    public required int SameMetrics { get; init; }

    /// <summary>Compares.</summary>
    public static LockChanges Of(LockSet before, LockSet after)
    {
        var metricsBefore = Verification.MetricsOf(before);
        var metricsAfter = Verification.MetricsOf(after);
        var metrics = metricsBefore.Keys.Union(metricsAfter.Keys).Order().Select(name => new MetricChange(
            name, metricsBefore.TryGetValue(name, out var old) ? old : null, metricsAfter.TryGetValue(name, out var now) ? now : null)).ToList();

        return new LockChanges
        {
            Added = [.. after.Locks.Keys.Except(before.Locks.Keys)],
            Removed = [.. before.Locks.Keys.Except(after.Locks.Keys)],
            Facts = FactsOf(before, after),
            Metrics = [.. metrics.Where(metric => metric.Before != metric.After)],
            SameMetrics = metrics.Count(metric => metric.Before == metric.After),
            Outs = [.. before.Locks.Keys.Union(after.Locks.Keys).Order(StringComparer.Ordinal).SelectMany(stage => OutsOf(
                stage, before.Locks.GetValueOrDefault(stage), after.Locks.GetValueOrDefault(stage)))],
        };
    }

    private static List<FactChange> FactsOf(LockSet before, LockSet after)
    {
        var all = from stage in after.Locks.Keys.Intersect(before.Locks.Keys)
                  from change in Differences(before.Locks[stage], after.Locks[stage])
                  group stage by change into same
                  orderby same.Key.Rank, same.Key.Key, same.Key.Before, same.Key.After
                  select new FactChange(same.Key.Kind, same.Key.Key, same.Key.Before, same.Key.After, [.. same.Order(StringComparer.Ordinal)]);
        return [.. all];
    }

    private static IEnumerable<(int Rank, string Kind, string Key, string? Before, string? After)> Differences(StageLock before, StageLock after) =>
    [
        .. Differences(0, "param", before.Params, after.Params),
        .. Differences(1, "arg", before.Args, after.Args),
        .. Differences(2, "engine", before.Engine, after.Engine),
        .. before.Program == after.Program ? [] : new[] { (3, "program", "", (string?)before.Program, (string?)after.Program) },
    ];

    private static IEnumerable<(int Rank, string Kind, string Key, string? Before, string? After)> Differences(
        int rank, string kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        from key in before.Keys.Union(after.Keys)
        let old = before.GetValueOrDefault(key)
        let now = after.GetValueOrDefault(key)
        where old != now
        select (rank, kind, key, old, now);

    private static IEnumerable<OutChange> OutsOf(string stage, StageLock? before, StageLock? after)
    {
        var none = new Dictionary<string, LockContent>();
        var (old, now) = (before?.Outs ?? none, after?.Outs ?? none);

        return from path in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
               where old.GetValueOrDefault(path) != now.GetValueOrDefault(path)
               select new OutChange(stage, path, old.GetValueOrDefault(path), now.GetValueOrDefault(path));
    }
}
