using System.Runtime.InteropServices;

namespace Reprise.Files;

/// <summary>The Linux system calls that .NET has no name for. Numbers and layouts are those shared by x64 and arm64.</summary>
internal static partial class Libc
{
    public const int CurrentFolder = -100;
    public const int ReadOnly = 0;
    public const int WriteOnly = 1;
    public const int ReadWrite = 2;
    public const int Create = 0x40;
    public const int Append = 0x400;
    public const int CloseOnExec = 0x80000;
    public const int LockExclusive = 2;
    public const int LockNoWait = 4;
    public const uint RenameNoReplace = 1;
    public const uint RenameExchange = 2;

    /// <summary>FICLONE, <c>_IOW(0x94, 9, int)</c>: share the blocks of another file until one of the two is written.</summary>
    public const nuint ShareBlocks = 0x40049409;

    public const int NoSuchFile = 2;
    public const int WouldBlock = 11;
    public const int CrossDevice = 18;
    public const int TooManyLinks = 31;

    /// <summary>Size, times, inode and device of a path, symbolic links followed.</summary>
    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Statx(int folder, string path, int flags, uint mask, out StatxResult result);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Link(string existing, string added);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Rename(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Flock(SafeHandle file, int operation);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(SafeHandle file, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Ioctl(SafeHandle file, nuint request, SafeHandle argument);

    /// <summary>The first fields of <c>struct statx</c>; the kernel keeps these offsets on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct StatxResult
    {
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Inode;
        [FieldOffset(40)] public ulong Size;
        [FieldOffset(96)] public long ChangedSeconds;
        [FieldOffset(104)] public uint ChangedNanoseconds;
        [FieldOffset(112)] public long ModifiedSeconds;
        [FieldOffset(120)] public uint ModifiedNanoseconds;
        [FieldOffset(136)] public uint DeviceMajor;
        [FieldOffset(140)] public uint DeviceMinor;
    }
}
