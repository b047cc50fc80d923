using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Reprise.Files;

/// <summary>Adds to the end of a file that other threads and processes add to at the same time, so that nothing is lost or mixed.</summary>
internal static class AppendedFile
{
    /// <summary>Adds bytes in one write; the file is made, its folder is there.</summary>
    public static void Add(string path, byte[] bytes)
    {
        if (OperatingSystem.IsLinux()) AddWhole(path, bytes);
        else AddAlone(path, bytes);
    }

    /// <summary>.NET's own append mode seeks to the end once and would overwrite what a second process adds; the kernel's does not.</summary>
    private static void AddWhole(string path, byte[] bytes)
    {
        using var file = new SafeFileHandle(
            Libc.Open(path, Libc.WriteOnly | Libc.Append | Libc.Create | Libc.CloseOnExec, 0x1A4 /* rw-r--r-- */), ownsHandle: true);

        var written = file.IsInvalid ? -1 : Libc.Write(file, bytes, bytes.Length);
        if (written < 0) throw new IOException($"{path}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

        // The rest must not follow in a second write: it could end up behind another process's line.
        if (written < bytes.Length) throw new IOException($"{path}: only {written} of {bytes.Length} bytes could be added; the disk may be full.");
    }

    private static void AddAlone(string path, byte[] bytes)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
                file.Write(bytes);
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                Thread.Sleep(10);
            }
        }
    }
}
