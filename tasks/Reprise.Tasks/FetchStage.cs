using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Build.Framework;
using Reprise.Pipeline;
using Reprise.Remotes;

namespace Reprise.Tasks;

/// <summary>Looks a stage that would run up at the remote of the build, and restores its outs from there.</summary>
public sealed class FetchStage : StageTask, ICancelableTask, IDisposable
{
    // One connection a build and process, whatever the number of stages.
    private static readonly ConcurrentDictionary<string, Lazy<IRemoteFiles>> s_open = new(StringComparer.Ordinal);

    private readonly CancellationTokenSource _cancel = new();

    /// <summary>Whether the stage's program must still run.</summary>
    [Output]
    public bool MustRun { get; set; } = true;

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    private protected override void ExecuteIn(BuildSession session, StageDeclaration stage)
    {
        var watch = Stopwatch.StartNew();
        var note = new RemoteNote(JournalFile);
        var inputs = new StageInputs(stage, session);
        if (session.Forced.Contains(stage.Name) || inputs.Faults.Count > 0 || note.Read() is not { } remote) return;

        try
        {
            var files = s_open.GetOrAdd(JournalFile, _ => new Lazy<IRemoteFiles>(() => Remotes.Open(remote.Remote, remote.Endpoint, session.Place.Root))).Value;
            var found = new Fetch(new RemoteCache(files, session.Place.Cache), session).OfAsync(stage, inputs, _cancel.Token).GetAwaiter().GetResult();
            if (found is null) return;

            var restorer = new StageRunner(session);
            restorer.Restore(stage, inputs, found);
            Report(restorer.Faults);
            MustRun = false;
            if (restorer.Faults.Count > 0) return;

            Log.LogMessage(MessageImportance.High, "{0}: restored from {1}", Stage, files.Address);
            EndWell(session, stage, inputs, StageEnd.Restored, watch.Elapsed);
        }
        catch (RemoteException exception) when (exception.IsAboutOneThing)
        {
            Log.LogCodedWarning(exception.Code, Stage, $"{exception.Message} The stage runs instead.");
        }
        catch (RemoteException exception)
        {
            if (note.GiveUp()) Log.LogCodedWarning(exception.Code, "-p:Remote", $"{exception.Message} This build goes on without it.");
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.High, "{0}: cancelled, nothing was written", Stage);
        }
    }
}
