using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Waits for a build of this tree and keeps others waiting until the whole run of MSBuild has ended.</summary>
public sealed class HoldTree : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Take(WorkPlace.Of(Root), (IBuildEngine4)BuildEngine, Log, _cancel.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.High, "waiting: cancelled");
            return false;
        }
    }

    /// <summary>The lock lives as long as the build and is freed by the system if the build is killed.</summary>
    internal static void Take(WorkPlace place, IBuildEngine4 engine, TaskLoggingHelper log, CancellationToken cancellation)
    {
        var held = ExclusiveFile.Acquire(
            place.BuildLock,
            sentence => log.LogMessage(MessageImportance.High, "waiting: {0}", sentence),
            cancellation);

        engine.RegisterTaskObject(typeof(OpenBuild).FullName + place.Root, held, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
    }
}
