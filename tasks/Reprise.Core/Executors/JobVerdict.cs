namespace Reprise.Executors;

/// <summary>What an attempt has come to.</summary>
internal enum JobOutcome
{
    /// <summary>Nothing is decided yet.</summary>
    Waiting,

    /// <summary>The program ended by itself, or was killed by a signal on a sound node.</summary>
    Exited,

    /// <summary>A node, the controller or somebody else ended the job.</summary>
    Lost,

    /// <summary>It waits for what the cluster never gives it.</summary>
    Refused,

    /// <summary>It ran longer than it may.</summary>
    OutOfTime,

    /// <summary>It needed more memory than it asked for.</summary>
    OutOfMemory,

    /// <summary>Its node does not see the folder of the run.</summary>
    FolderMissing,

    /// <summary>Its node has other libraries than this machine.</summary>
    OtherLibraries,

    /// <summary>It ended well and left no word of it.</summary>
    Silent,
}

/// <summary>What the cluster answers about a job.</summary>
internal enum JobSight
{
    /// <summary>It describes a job of this number.</summary>
    Seen,

    /// <summary>It knows no job of this number.</summary>
    Unknown,

    /// <summary>It does not answer.</summary>
    Unreachable,
}

/// <summary>Decides about an attempt from what is known of it. Never is success taken from a cluster's word: only from the marker of the job itself.</summary>
/// <param name="Outcome">What it has come to.</param>
/// <param name="ExitCode">The exit code, where it exited.</param>
internal sealed record JobVerdict(JobOutcome Outcome, int ExitCode = -1)
{
    /// <summary>How long a job that ended without a marker is waited for: the marker may be under way on a shared folder, or the job may still run.</summary>
    public static readonly TimeSpan LateMarker = TimeSpan.FromSeconds(10);

    /// <summary>The same for a job that ended well, whose marker is certain to exist; shared folders remember for up to a minute what is not there.</summary>
    public static readonly TimeSpan CertainMarker = TimeSpan.FromSeconds(70);

    private static readonly JobVerdict s_waiting = new(JobOutcome.Waiting);
    private static readonly JobVerdict s_lost = new(JobOutcome.Lost);

    /// <summary>Decides.</summary>
    /// <param name="name">The name of the job that was submitted.</param>
    /// <param name="sight">Whether the cluster knows the job.</param>
    /// <param name="view">What it says of it, where it does.</param>
    /// <param name="marker">What the job itself wrote down.</param>
    /// <param name="ended">How long the job has been in an end state, or unknown.</param>
    /// <param name="limit">How long it may run.</param>
    public static JobVerdict Of(string name, JobSight sight, JobView? view, JobMarker? marker, TimeSpan ended, TimeSpan? limit)
    {
        if (marker is { ExitCode: 0 }) return new JobVerdict(JobOutcome.Exited, 0);
        if (sight == JobSight.Unreachable) return s_waiting;
        // The number is that of another job by now.
        if (sight == JobSight.Unknown || view is null || view.Name != name) return OfForgotten(marker, ended);

        return view.State switch
        {
            "COMPLETED" => marker is not null ? Exited(marker) : ended < CertainMarker ? s_waiting : new(JobOutcome.Silent),
            "FAILED" => OfFailed(view, marker, ended),
            "TIMEOUT" or "DEADLINE" => new(JobOutcome.OutOfTime),
            "OUT_OF_MEMORY" => new(JobOutcome.OutOfMemory),
            // Before a marker: the end of a node sends a signal, which the job may have noted as its program's own end.
            "NODE_FAIL" or "BOOT_FAIL" or "LAUNCH_FAILED" or "RECONFIG_FAIL" or "PREEMPTED" or "REVOKED" or "CANCELLED" => s_lost,
            "PENDING" when view.Reason is "PartitionTimeLimit" or "BadConstraints" or "InvalidQOS" or "InvalidAccount" => new(JobOutcome.Refused),
            "RUNNING" when view.RunTime > limit => new(JobOutcome.OutOfTime),
            _ => s_waiting,
        };
    }

    /// <summary>Whether a job in this state runs no more.</summary>
    public static bool IsEnd(string state) => state is "COMPLETED" or "FAILED" or "TIMEOUT" or "DEADLINE" or "OUT_OF_MEMORY" or "NODE_FAIL" or "BOOT_FAIL"
        or "LAUNCH_FAILED" or "RECONFIG_FAIL" or "PREEMPTED" or "REVOKED" or "CANCELLED";

    private static JobVerdict Exited(JobMarker marker) => new(JobOutcome.Exited, marker.ExitCode);

    /// <summary>A controller that forgot a job has it killed where it runs, so a signal in the marker says nothing about the program.</summary>
    private static JobVerdict OfForgotten(JobMarker? marker, TimeSpan ended) =>
        marker is { ExitCode: < 128 } ? Exited(marker) : ended < LateMarker ? s_waiting : s_lost;

    private static JobVerdict OfFailed(JobView view, JobMarker? marker, TimeSpan ended)
    {
        if (marker is not null) return Exited(marker);
        if (view.Signal == 0 && view.ExitCode == JobScript.SecondCopy) return s_lost;
        if (ended < LateMarker) return s_waiting;
        if (view.Signal == 0 && view.ExitCode == JobScript.FolderMissing) return new(JobOutcome.FolderMissing);
        if (view.Signal == 0 && view.ExitCode == JobScript.OtherLibraries) return new(JobOutcome.OtherLibraries);

        return view.Signal > 0 ? new(JobOutcome.Exited, 128 + view.Signal) : view.ExitCode > 0 ? new(JobOutcome.Exited, view.ExitCode) : new(JobOutcome.Silent);
    }
}
