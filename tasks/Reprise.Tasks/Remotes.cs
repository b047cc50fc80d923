using System.Runtime.CompilerServices;
using Reprise.Remotes;
using Reprise.S3;

namespace Reprise.Tasks;

/// <summary>Opens remotes.</summary>
internal static class Remotes
{
    /// <summary>Opens a remote of either kind; nothing is asked yet.</summary>
    /// <exception cref="RemoteException">The switches say of no remote where it is.</exception>
    public static IRemoteFiles Open(string remote, string endpoint, string root)
    {
        var address = RemoteAddress.Parse(remote, endpoint, root);
        return address.Bucket.Length == 0 ? new FolderRemote(address.Folder) : OpenBucket(address);
    }

    /// <summary>A method of its own: Amazon's libraries are loaded when it is compiled, and not before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static S3Remote OpenBucket(RemoteAddress address) => new(address);
}
