using System.Text.Json;
using Reprise.Reports;

namespace Reprise.Pipeline;

/// <summary>What a build would do, for people and for machines.</summary>
/// <param name="stages">All stages, each after those it refers to.</param>
/// <param name="past">The seconds of a stage's last run, or null.</param>
/// <param name="workers">How many stages run at the same time.</param>
internal sealed class StatusReport(IReadOnlyList<StageState> stages, Func<string, double?> past, int workers)
{
    private readonly Forecast _forecast = new(stages, past, workers);
    private readonly ILookup<string, StageState> _next = stages
        .SelectMany(stage => stage.After.Select(before => (before, stage)))
        .ToLookup(pair => pair.before, pair => pair.stage, StringComparer.Ordinal);

    /// <summary>Names of the stages that would run, in the order of the graph.</summary>
    public IReadOnlyList<string> WouldRun { get; } = [.. stages.Where(stage => stage.WouldRun).Select(stage => stage.Stage)];

    /// <summary>A line a stage, then the sums.</summary>
    public IEnumerable<string> Lines() => stages.Select(Line).Concat(Sums());

    /// <summary>The same as JSON; keys are only ever added.</summary>
    public string Json()
    {
        return ReadableJson.Of(json =>
        {
            json.WriteNumber("version", 1);
            json.WriteStartObject("counts");
            foreach (var need in Enum.GetValues<StageNeed>()) json.WriteNumber(Word(need), Count(need));
            json.WriteEndObject();
            json.WriteNumber("workers", workers);
            json.WriteNumber("expected_seconds", Math.Round(_forecast.Seconds, 3));
            json.WriteNumber("expected_unknown", _forecast.Unknown);
            json.Objects("stages", stages, stage => Write(json, stage));
        });
    }

    /// <summary>A state in the words of the JSON.</summary>
    public static string Word(StageNeed need) => need switch
    {
        StageNeed.Nothing => "up_to_date",
        StageNeed.Restore => "would_restore",
        StageNeed.Run => "would_run",
        StageNeed.Frozen => "frozen",
        _ => "lost",
    };

    private string Line(StageState stage)
    {
        var words = stage.Need == StageNeed.Lost ? "frozen, lost" : Word(stage.Need).Replace('_', ' ');
        var why = stage.Reasons.Count > 0 ? $" ({Why.Short(stage.Reasons)})" : "";
        var time = _forecast.Of(stage.Stage) is { } seconds ? $", {Forecast.Words(seconds)}" : "";

        // Said once, where the cause is.
        var then = stage.WouldRun && !stage.Reasons.Any(IsFollowing) && Following(stage) is { Count: > 0 } following ? $"; then {Why.Short(following)}" : "";
        return $"{words,-14} {stage.Stage}{why}{time}{then}";
    }

    private IEnumerable<string> Sums()
    {
        var frozen = Count(StageNeed.Frozen);
        yield return $"status: {WouldRun.Count} would run, {Count(StageNeed.Restore)} would restore, {Count(StageNeed.Nothing)} up to date{(frozen > 0 ? $", {frozen} frozen" : "")}";

        if (WouldRun.Count == 0) yield break;

        var doubts = new List<string>();
        if (_forecast.ByKind > 0) doubts.Add($"{_forecast.ByKind} of {WouldRun.Count} as others of their kind");
        if (_forecast.Unknown > 0) doubts.Add($"{_forecast.Unknown} of {WouldRun.Count} never ran here and are left out");
        var known = _forecast.Unknown < WouldRun.Count;
        yield return known
            ? $"expected: {Forecast.Words(_forecast.Seconds)} on {workers} workers{(doubts.Count > 0 ? $" ({string.Join(", ", doubts)})" : "")}"
            : "expected: unknown, as no such stage ran here yet";
    }

    private void Write(Utf8JsonWriter json, StageState stage)
    {
        json.WriteString("stage", stage.Stage);
        json.WriteString("project", stage.Project);
        json.WriteString("state", Word(stage.Need));
        json.Strings("reasons", stage.Reasons);
        json.Strings("after", stage.After);
        json.Strings("then", stage.WouldRun ? Following(stage) : []);
        if (_forecast.Of(stage.Stage) is { } seconds) json.WriteNumber("expected_seconds", Math.Round(seconds, 3));
        else json.WriteNull("expected_seconds");
    }

    /// <summary>All that would run because a stage does, in the order of the graph.</summary>
    private List<string> Following(StageState stage)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([stage.Stage]);

        while (open.TryPop(out var before))
        {
            foreach (var next in _next[before].Where(next => next.Need == StageNeed.Run && reached.Add(next.Stage))) open.Push(next.Stage);
        }

        return [.. WouldRun.Where(reached.Contains)];
    }

    private int Count(StageNeed need) => stages.Count(stage => stage.Need == need);

    private static bool IsFollowing(string reason) => reason.StartsWith("it follows ", StringComparison.Ordinal);
}
