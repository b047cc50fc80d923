using System.IO.Enumeration;

namespace Reprise.Files;

/// <summary>Lists the files below a folder, the way a tree counts them.</summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>
    /// Relative paths with '/', in ordinal order. Links are followed, to folders too (a genre folder may be a link to another disk); a link
    /// that leads nowhere, or back to a folder it lies in, is left out, and so is what file managers drop.
    /// </summary>
    /// <param name="folder">Where to start.</param>
    /// <param name="closed">Gets every folder that cannot be listed; without it, the first one is an exception.</param>
    public static List<string> Files(string folder, Action<string>? closed = null)
    {
        var files = new List<string>();
        Walk(folder, "", [], files, closed);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static void Walk(string folder, string prefix, HashSet<(ulong, ulong)> above, List<string> files, Action<string>? closed)
    {
        // A folder is entered once on each way down; only links can lead back up.
        var self = FileStat.TryOf(folder, out var stat, out _) ? (stat.Device, stat.Inode) : default;
        if (!above.Add(self) && self.Inode != 0) return;

        try
        {
            foreach (var (name, isDirectory, isLink) in Entries(folder))
            {
                if (isDirectory) Walk(Path.Combine(folder, name), $"{prefix}{name}/", above, files, closed);
                else if (!IsLitter(name) && (!isLink || FileStat.TryOfFile(Path.Combine(folder, name), out _))) files.Add(prefix + name);
            }
        }
        catch (Exception exception) when (closed is not null && exception is (IOException or UnauthorizedAccessException))
        {
            closed(folder);
        }

        above.Remove(self);
    }

    private static FileSystemEnumerable<(string Name, bool IsDirectory, bool IsLink)> Entries(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0),
        s_everything);

    private static bool IsLitter(string name) => name is ".DS_Store" or "Thumbs.db";
}
