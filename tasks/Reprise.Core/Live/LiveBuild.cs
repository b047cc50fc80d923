using System.Globalization;
using Reprise.Pipeline;

namespace Reprise.Live;

/// <summary>A build as its journal and the logs of its stages show it from outside.</summary>
internal sealed class LiveBuild
{
    private readonly WorkPlace _place;
    private readonly GrowingFile _journal;
    private readonly SortedDictionary<string, LiveStage> _stages = new(StringComparer.Ordinal);

    /// <summary>Looks at a build.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="journal">The build's journal.</param>
    /// <param name="expected">Names of the stages it will probably come to.</param>
    public LiveBuild(WorkPlace place, string journal, IEnumerable<string> expected)
    {
        (_place, _journal) = (place, new(journal));
        foreach (var name in expected) _stages.TryAdd(name, new(place, name));
    }

    /// <summary>All stages, by name.</summary>
    public IReadOnlyCollection<LiveStage> Stages => _stages.Values;

    /// <summary>Reads what has come since the last call.</summary>
    public void Refresh()
    {
        foreach (var line in _journal.NewLines()) Take(line.Split('\t', 3));
        foreach (var stage in _stages.Values.Where(stage => stage.State == LiveState.Running)) stage.Listen();
    }

    /// <summary>The build has ended: nothing runs any more, and what it came to nothing of was either not reached or never part of it.</summary>
    public void End(bool complete)
    {
        Refresh();
        foreach (var stage in _stages.Values)
        {
            if (stage.State == LiveState.Running) stage.State = LiveState.Stopped;
            if (stage.State == LiveState.Due) stage.State = LiveState.Failed;
        }

        if (!complete) return;
        foreach (var stage in _stages.Values.Where(stage => stage.State == LiveState.Waiting).ToList()) _stages.Remove(stage.Name);
    }

    private void Take(string[] fields)
    {
        if (fields is not [var word, var name, var rest]) return;

        if (!_stages.TryGetValue(name, out var stage)) _stages.Add(name, stage = new(_place, name));
        var number = double.TryParse(rest, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : (double?)null;

        switch (word)
        {
            case Journal.Began when number is { } since:
                stage.Begin(since);
                break;
            case Journal.WentWrong:
                stage.Faults.Add(rest);
                break;
            case nameof(StageEnd.Failed) when stage is { State: not LiveState.Running, Faults.Count: 0 }:
                // Written of every stage that must run, before its program starts.
                stage.State = LiveState.Due;
                break;
            case nameof(StageEnd.Failed):
                End(stage, LiveState.Failed, number);
                break;
            case nameof(StageEnd.Ran):
                End(stage, LiveState.Ran, number);
                break;
            case nameof(StageEnd.Restored):
                End(stage, LiveState.Restored, number);
                break;
            case nameof(StageEnd.UpToDate):
                End(stage, LiveState.UpToDate, number);
                break;
            case nameof(StageEnd.Frozen):
                End(stage, LiveState.Frozen, number);
                break;
        }
    }

    private static void End(LiveStage stage, LiveState state, double? seconds)
    {
        // The last words of a program may have come since it was listened to.
        if (stage.State == LiveState.Running) stage.Listen();
        (stage.State, stage.Seconds) = (state, seconds);
    }
}
