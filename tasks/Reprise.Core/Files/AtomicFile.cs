using System.Globalization;
using System.Text;

namespace Reprise.Files;

/// <summary>Writes small files so that a reader, or a kill, sees the old content or the new and nothing between.</summary>
internal static class AtomicFile
{
    private static int s_written;

    /// <summary>Writes a text as UTF-8 under a temporary name and renames it into place.</summary>
    /// <param name="path">The file to make or replace; its folder is made.</param>
    /// <param name="text">All of the new content.</param>
    /// <param name="scratch">A folder on the same file system for the temporary file; beside the file where null.</param>
    public static void Write(string path, string text, string? scratch = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (scratch is not null) Directory.CreateDirectory(scratch);

        var temporary = scratch is null ? $"{path}.{UniqueName()}" : Path.Combine(scratch, UniqueName());

        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A name no other running process uses.</summary>
    public static string UniqueName() => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.ProcessId:x}-{Environment.TickCount64:x}-{Interlocked.Increment(ref s_written):x}.tmp");
}
