using Reprise.Pipeline;

namespace Reprise.Live;

/// <summary>Where a stage is in a build that is under way.</summary>
internal enum LiveState
{
    /// <summary>Nobody has looked at it yet.</summary>
    Waiting,

    /// <summary>It must run, and its program is about to start.</summary>
    Due,

    /// <summary>Its program is running.</summary>
    Running,

    /// <summary>Its program ran.</summary>
    Ran,

    /// <summary>Its outs came back from the cache.</summary>
    Restored,

    /// <summary>There was nothing to do.</summary>
    UpToDate,

    /// <summary>Its outs were used as they are.</summary>
    Frozen,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>The build ended while its program was running.</summary>
    Stopped,
}

/// <summary>One stage of a build that is under way.</summary>
internal sealed class LiveStage(WorkPlace place, string name)
{
    // The kernel stamps files with the time of its last tick, a few milliseconds behind the clock.
    private const double TickMilliseconds = 20;

    private GrowingFile? _log;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Where it is.</summary>
    public LiveState State { get; set; }

    /// <summary>When its program started, in seconds since 1970.</summary>
    public double? Since { get; private set; }

    /// <summary>How long it took.</summary>
    public double? Seconds { get; set; }

    /// <summary>What went wrong, a sentence each.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The last thing its program said about how far it is.</summary>
    public ProgressLine? Progress { get; private set; }

    /// <summary>The last line its program printed.</summary>
    public string? Said { get; private set; }

    /// <summary>What a training measured so far.</summary>
    public LiveCurve Curve { get; private set; } = new();

    private string LogPath => Path.Combine(place.Logs, name + ".log");

    /// <summary>Its program starts.</summary>
    public void Begin(double since)
    {
        (State, Since, Progress, Said, Curve) = (LiveState.Running, since, null, null, new());
        _log = new(LogPath);
    }

    /// <summary>Listens to its program.</summary>
    public void Listen()
    {
        // Until the run has opened its log, what lies there is that of an earlier one.
        if (_log is null || !IsOfThisRun()) return;

        foreach (var line in _log.NewLines().Where(line => line.Trim().Length > 0))
        {
            Said = line;
            if (ProgressLine.Read(line) is not { } progress) continue;

            Progress = progress;
            Curve.Add(progress);
        }
    }

    private bool IsOfThisRun() => File.Exists(LogPath) && new DateTimeOffset(File.GetLastWriteTimeUtc(LogPath)).ToUnixTimeMilliseconds() >= (Since * 1000) - TickMilliseconds;
}
