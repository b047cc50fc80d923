namespace Reprise.Files;

/// <summary>
/// What the file system says about a file without reading it. Any change of the content changes at least one of these, because
/// the kernel sets <paramref name="ChangedNs"/> itself and no program can set it back.
/// </summary>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedNs">Last write, in nanoseconds since 1970; programs such as <c>touch</c> and <c>cp -p</c> can set it.</param>
/// <param name="ChangedNs">Last change of content, times, mode or links, in nanoseconds since 1970.</param>
/// <param name="Inode">The file's number on its device; 0 where the system has none.</param>
internal readonly record struct FileStat(long Size, long ModifiedNs, long ChangedNs, ulong Inode)
{
    private const int ModeOfType = 0xF000;
    private const int FolderType = 0x4000;
    private const uint BasicFields = 0x7FF;

    /// <summary>The device the inode belongs to; 0 where the system has none.</summary>
    public ulong Device { get; init; }

    /// <summary>Now, on the clock of <see cref="ModifiedNs"/> and <see cref="ChangedNs"/>.</summary>
    public static long NowNs => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    /// <summary>Whether two names lead to one file or folder; not known, thus false, where the system has no inodes.</summary>
    public bool IsSameFile(FileStat other) => Inode != 0 && Inode == other.Inode && Device == other.Device;

    /// <summary>Looks at a path, following symbolic links.</summary>
    /// <returns>False when nothing is there, or a link that leads nowhere.</returns>
    public static bool TryOf(string path, out FileStat stat, out bool isDirectory) =>
        OperatingSystem.IsLinux() ? TryKernel(path, out stat, out isDirectory) : TryPortable(path, out stat, out isDirectory);

    /// <summary>Looks at a file.</summary>
    /// <returns>False when nothing is there, or a folder.</returns>
    public static bool TryOfFile(string path, out FileStat stat) => TryOf(path, out stat, out var isDirectory) && !isDirectory;

    private static bool TryKernel(string path, out FileStat stat, out bool isDirectory)
    {
        if (Libc.Statx(Libc.CurrentFolder, path, 0, BasicFields, out var found) != 0)
        {
            (stat, isDirectory) = (default, false);
            return false;
        }

        isDirectory = (found.Mode & ModeOfType) == FolderType;
        stat = new FileStat(
            (long)found.Size,
            (found.ModifiedSeconds * 1_000_000_000) + found.ModifiedNanoseconds,
            (found.ChangedSeconds * 1_000_000_000) + found.ChangedNanoseconds,
            found.Inode)
        {
            Device = ((ulong)found.DeviceMajor << 32) | found.DeviceMinor,
        };
        return true;
    }

    private static bool TryPortable(string path, out FileStat stat, out bool isDirectory)
    {
        isDirectory = Directory.Exists(path);
        FileSystemInfo info = isDirectory ? new DirectoryInfo(path) : new FileInfo(path);
        if (info.ResolveLinkTarget(returnFinalTarget: true) is { } target) info = target;

        if (!info.Exists)
        {
            stat = default;
            return false;
        }

        var modified = (info.LastWriteTimeUtc - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        stat = new FileStat(info is FileInfo file ? file.Length : 0, modified, modified, 0);
        return true;
    }
}
