using Reprise.Locks;
using Reprise.Pipeline;
using Reprise.Store;

namespace Reprise.Remotes;

/// <summary>Looks a stage up at a remote before it would run.</summary>
/// <param name="remote">Where.</param>
/// <param name="session">The build.</param>
internal sealed class Fetch(RemoteCache remote, BuildSession session)
{
    /// <summary>Brings the run of some inputs, with all it made, into the cache of this checkout.</summary>
    /// <returns>Null where the remote knows no such run.</returns>
    /// <exception cref="RemoteException">The remote cannot be asked, or what it has cannot be used.</exception>
    public async Task<CachedRun?> OfAsync(StageDeclaration stage, StageInputs inputs, CancellationToken cancel)
    {
        var fingerprint = inputs.Fingerprint.Digest;
        if (await remote.FindRunAsync(fingerprint, cancel) is not { } run) return null;
        if (RunCheck.Problem(run, stage) is { } problem) throw remote.Refused(fingerprint, problem);

        // The lock was committed by somebody who saw the result: it has the last word.
        if (StageLock.Read(session.Place.LockOf(stage.Name)) is { } recorded && recorded.Fingerprint == fingerprint && !RunCheck.IsOf(run, recorded))
        {
            throw new RemoteException(
                Codes.RemoteDiffers,
                $"{remote.Files.Address} has a run of stage '{stage.Name}' from the same inputs with other outs than its lock names, so it was not taken. Look for what its program reads or draws without declaring it.");
        }

        var pull = new Pull(remote, session.Runs, session.Store, session.Memory, _ => { });
        await pull.FetchObjectsAsync([run], cancel);
        if (pull.Findings.FirstOrDefault() is { } refused) throw refused;

        session.Runs.Save(run);
        return run;
    }
}
