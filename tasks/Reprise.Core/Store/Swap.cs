using Reprise.Files;

namespace Reprise.Store;

/// <summary>Puts a finished file or folder in the place of another in one step.</summary>
internal static class Swap
{
    /// <summary>Renames <paramref name="ready"/> to <paramref name="target"/> and deletes what was there.</summary>
    /// <param name="ready">On the same file system as the target; gone afterwards.</param>
    /// <param name="target">A file or folder, or nothing yet; its parent is made.</param>
    public static void Into(string ready, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!Exists(target)) Move(ready, target);
        else if (TryExchange(ready, target)) Delete(ready);
        else InTwoSteps(ready, target);
    }

    /// <summary>Where the file system cannot exchange: for a moment a reader finds nothing, and a kill then leaves the target to be restored by the next run.</summary>
    public static void InTwoSteps(string ready, string target)
    {
        var old = $"{ready}.old";
        Move(target, old);
        Move(ready, target);
        Delete(old);
    }

    /// <summary>Deletes a file, a link or a folder with all that is in it; nothing happens where nothing is.</summary>
    public static void Delete(string path)
    {
        if (IsFolder(path)) Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }

    private static bool TryExchange(string ready, string target) =>
        OperatingSystem.IsLinux() && Libc.Rename(Libc.CurrentFolder, ready, Libc.CurrentFolder, target, Libc.RenameExchange) == 0;

    private static void Move(string from, string to)
    {
        if (IsFolder(from)) Directory.Move(from, to);
        else File.Move(from, to);
    }

    private static bool Exists(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static bool IsFolder(string path) => new DirectoryInfo(path) is { LinkTarget: null, Exists: true };
}
