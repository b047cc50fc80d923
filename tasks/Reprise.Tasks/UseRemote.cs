using Microsoft.Build.Framework;
using Reprise.Pipeline;
using Reprise.Remotes;

namespace Reprise.Tasks;

/// <summary>Begins to use a remote in a build; one that does not answer is done without, after one warning.</summary>
public sealed class UseRemote : RemoteTask
{
    /// <summary>The build's journal.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    private protected override async Task ExecuteAsync(WorkPlace place, IRemoteFiles files, CancellationToken cancel)
    {
        await files.LookAsync(cancel);
        new RemoteNote(JournalFile).Write(Remote, Endpoint);
    }

    private protected override void Report(RemoteException fault)
    {
        if (fault.Code == Codes.BadRemote) base.Report(fault);
        else Log.LogCodedWarning(fault.Code, "-p:Remote", $"{fault.Message} This build goes on without it.");
    }
}
