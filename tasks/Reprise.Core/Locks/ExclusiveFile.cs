using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Reprise.Files;

namespace Reprise.Locks;

/// <summary>
/// A lock that one process holds at a time, kept by the operating system: it is free the moment its owner ends, however it ends. The file
/// stays, because deleting a lock file lets two owners in.
/// </summary>
internal sealed class ExclusiveFile : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly SafeFileHandle _file;

    private ExclusiveFile(SafeFileHandle file)
    {
        _file = file;
        RandomAccess.SetLength(file, 0);
        RandomAccess.Write(file, Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)), 0);
    }

    /// <summary>Takes the lock if it is free.</summary>
    /// <returns>Null when another process, or another part of this one, holds it.</returns>
    public static ExclusiveFile? TryAcquire(string path)
    {
        path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        return OperatingSystem.IsLinux() ? TryKernel(path) : TryPortable(path);
    }

    /// <summary>Takes the lock, waiting for it if need be.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="onWaiting">Called once when the lock is not free, with a sentence that names its owner.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public static ExclusiveFile Acquire(string path, Action<string> onWaiting, CancellationToken cancellation = default)
    {
        for (var told = false; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryAcquire(path) is { } taken) return taken;

            if (!told) onWaiting($"another build{Owner(path)} is running here; waiting for it to end");
            told = true;
            cancellation.WaitHandle.WaitOne(s_pause);
        }
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose()
    {
        if (_file.IsClosed) return;

        RandomAccess.SetLength(_file, 0);
        _file.Dispose();
    }

    // Not through FileShare: an environment variable can switch .NET's own file locking off.
    private static ExclusiveFile? TryKernel(string path)
    {
        var file = new SafeFileHandle(
            Libc.Open(path, Libc.ReadWrite | Libc.Create | Libc.CloseOnExec, 0x1B6 /* rw-rw-rw-, less what the user's umask takes: others may share the folder */), ownsHandle: true);
        if (file.IsInvalid) throw new IOException($"'{path}' cannot be opened: {LastError()}");
        if (Libc.Flock(file, Libc.LockExclusive | Libc.LockNoWait) == 0) return new ExclusiveFile(file);

        var busy = System.Runtime.InteropServices.Marshal.GetLastPInvokeError() == Libc.WouldBlock;
        var error = LastError();
        file.Dispose();
        return busy ? null : throw new IOException($"'{path}' cannot be locked: {error}");
    }

    private static ExclusiveFile? TryPortable(string path)
    {
        try
        {
            return new ExclusiveFile(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static string Owner(string path)
    {
        if (!OperatingSystem.IsLinux()) return "";

        // Opened by the kernel's name, since .NET would ask for the very lock.
        using var file = new SafeFileHandle(Libc.Open(path, Libc.ReadOnly | Libc.CloseOnExec, 0), ownsHandle: true);
        Span<byte> text = stackalloc byte[20];
        var count = file.IsInvalid ? 0 : RandomAccess.Read(file, text, 0);
        return count == 0 ? "" : $" (process {Encoding.ASCII.GetString(text[..count])})";
    }

    private static string LastError() => System.Runtime.InteropServices.Marshal.GetLastPInvokeErrorMessage();
}
