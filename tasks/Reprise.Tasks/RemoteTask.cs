using Microsoft.Build.Framework;
using Reprise.Pipeline;
using Reprise.Remotes;

namespace Reprise.Tasks;

/// <summary>What the tasks that speak to a remote share: where it is, and how its faults are reported.</summary>
public abstract class RemoteTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>A folder, or <c>s3://bucket/prefix</c>.</summary>
    public string Remote { get; set; } = "";

    /// <summary>The address of an S3 service that is not Amazon's; empty for the one the environment names.</summary>
    public string Endpoint { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancel.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        var place = WorkPlace.Of(Root);

        try
        {
            using var files = Remotes.Open(Remote, Endpoint, place.Root);
            ExecuteAsync(place, files, _cancel.Token).GetAwaiter().GetResult();
        }
        catch (RemoteException exception)
        {
            Report(exception);
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.High, "remote: cancelled");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogCodedError(
                Codes.CacheFailed, place.Relative(place.Cache), $"The cache of this tree cannot be read or written: {exception.Message.ReplaceLineEndings(" ")}");
        }
        catch (Exception exception)
        {
            // Not its message: what speaks to a service may repeat credentials.
            Log.LogCodedError(Codes.Unexpected, "-p:Remote", $"The remote met something unexpected: {exception.GetType().Name}.");
            Log.LogMessage(MessageImportance.Low, "{0}", exception.StackTrace);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the task's one thing.</summary>
    private protected abstract Task ExecuteAsync(WorkPlace place, IRemoteFiles files, CancellationToken cancel);

    /// <summary>Logs a fault; by default every one is an error.</summary>
    private protected virtual void Report(RemoteException fault)
    {
        // What is missing or differs makes a stage run, and no result wrong.
        if (fault.Code is Codes.RemoteLacks or Codes.RemoteDiffers) Log.LogCodedWarning(fault.Code, "-p:Remote", fault.Message);
        else Log.LogCodedError(fault.Code, "-p:Remote", fault.Message);
    }
}
