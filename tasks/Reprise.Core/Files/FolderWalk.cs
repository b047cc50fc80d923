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
    public static List<string> Files(string folder)
    {
        var files = new List<string>();
        Walk(folder, "", [], files);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static void Walk(string folder, string prefix, HashSet<(ulong, ulong)> above, List<string> files)
    {
        var entries = new FileSystemEnumerable<(string Name, bool IsDirectory, bool IsLink)>(
            folder,
            (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0),
            s_everything);

        // A folder is entered once on each way down; only links can lead back up.
        var self = FileStat.TryOf(folder, out var stat, out _) ? (stat.Device, stat.Inode) : default;
        if (!above.Add(self) && self.Inode != 0) return;

        foreach (var (name, isDirectory, isLink) in entries)
        {
            if (isDirectory) Walk(Path.Combine(folder, name), $"{prefix}{name}/", above, files);
            else if (!IsLitter(name) && (!isLink || FileStat.TryOfFile(Path.Combine(folder, name), out _))) files.Add(prefix + name);
        }

        above.Remove(self);
    }

    private static bool IsLitter(string name) => name is ".DS_Store" or "Thumbs.db";
}
