using Microsoft.Build.Framework;
using Reprise.Pipeline;
using Reprise.Remotes;

namespace Reprise.Tasks;

/// <summary>Prints in a line whether a remote can be read and written; it leaves nothing there.</summary>
public sealed class DescribeRemote : RemoteTask
{
    private protected override async Task ExecuteAsync(WorkPlace place, IRemoteFiles files, CancellationToken cancel)
    {
        await files.LookAsync(cancel);

        try
        {
            await files.TryWritingAsync(cancel);
            Say($"{files.Address}, can be read and written");
        }
        catch (RemoteException fault)
        {
            Say($"{files.Address}, can be read but not written: {fault.Message}");
        }
    }

    private protected override void Report(RemoteException fault)
    {
        if (fault.Code == Codes.BadRemote) base.Report(fault);
        else Say($"cannot be used: {fault.Message}");
    }

    private void Say(string found) => Log.LogMessage(MessageImportance.High, "{0,-34} {1}", "remote", found);
}
