using System.Runtime.InteropServices;
using Reprise.Files;

namespace Reprise.Store;

/// <summary>
/// Puts a cached object's content at another path at the least cost the file system allows: shared blocks (reflink), a second name for the
/// same read-only file (hard link), or a copy. What does not work is not tried again.
/// </summary>
internal sealed class Placement
{
    private const UnixFileMode Ordinary =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private volatile bool _canShareBlocks = OperatingSystem.IsLinux();
    private volatile bool _canLink = OperatingSystem.IsLinux();

    /// <summary>How the last file was placed: <c>reflink</c>, <c>hard link</c> or <c>copy</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Makes <paramref name="target"/>, which must not exist, with the content of <paramref name="source"/>.</summary>
    public void Place(string source, string target)
    {
        if (_canShareBlocks && TryShareBlocks(source, target)) Kind = "reflink";
        else if (_canLink && TryLink(source, target)) Kind = "hard link";
        else Copy(source, target);
    }

    private bool TryShareBlocks(string source, string target)
    {
        using (var from = File.OpenHandle(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        using (var to = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write))
        {
            if (Libc.Ioctl(to, Libc.ShareBlocks, from) != 0) _canShareBlocks = false;
        }

        if (_canShareBlocks) File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(source));
        else File.Delete(target);
        return _canShareBlocks;
    }

    private bool TryLink(string source, string target)
    {
        if (Libc.Link(source, target) == 0) return true;

        var error = Marshal.GetLastPInvokeError();
        if (error == Libc.NoSuchFile) throw new FileNotFoundException($"'{source}' has disappeared.", source);

        // A file may be full of links (65,000 on ext4); other files can still be linked.
        if (error != Libc.TooManyLinks) _canLink = false;
        return false;
    }

    private void Copy(string source, string target)
    {
        Kind = "copy";
        File.Copy(source, target);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, Ordinary);
        // The old time tells the memory that the content was not written just now.
        File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(source));
    }
}
