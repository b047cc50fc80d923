using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Reprise.Files;

/// <summary>The content of one dep or out: a file, or a folder as the manifest of its files. Names of empty folders do not count.</summary>
internal sealed class Tree
{
    private Tree(bool isDirectory, string digest, IReadOnlyList<TreeEntry> entries)
    {
        IsDirectory = isDirectory;
        Digest = digest;
        Entries = entries;
        Size = entries.Sum(entry => entry.Size);
    }

    /// <summary>Whether this is a folder.</summary>
    public bool IsDirectory { get; }

    /// <summary>Of the file's content, or of the folder's manifest.</summary>
    public string Digest { get; }

    /// <summary>Bytes of all files.</summary>
    public long Size { get; }

    /// <summary>The files, in ordinal order of their paths; a single file has one entry with an empty path.</summary>
    public IReadOnlyList<TreeEntry> Entries { get; }

    /// <summary>Reads what is at a path.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="memory">Knows the digests of unchanged files.</param>
    /// <param name="deep">Read every file, also those remembered.</param>
    /// <exception cref="FileNotFoundException">Nothing is there.</exception>
    public static Tree Of(string path, DigestMemory memory, bool deep = false) =>
        TryOf(path, memory, out var tree, deep) ? tree : throw new FileNotFoundException($"'{path}' does not exist.", path);

    /// <summary>Reads what a program that has ended left at a path; see <see cref="DigestMemory.DigestOfOwn"/>.</summary>
    public static Tree OfOwn(string path, DigestMemory memory)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var files = Directory.Exists(path) ? FolderWalk.Files(path).Select(file => Path.Combine(path, file)) : [path];
        Parallel.ForEach(files, file => memory.DigestOfOwn(file));
        return Of(path, memory);
    }

    /// <summary>Reads what is at a path, if anything is.</summary>
    public static bool TryOf(string path, DigestMemory memory, [NotNullWhen(true)] out Tree? tree, bool deep = false)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        tree = null;
        if (!FileStat.TryOf(path, out _, out var isDirectory)) return false;

        tree = isDirectory
            ? OfFolder(ReadAll(path, FolderWalk.Files(path), memory, deep))
            : OfFile(memory.DigestOf(path, deep, out var stat), stat.Size);
        return true;
    }

    /// <summary>A single file of known content.</summary>
    public static Tree OfFile(string digest, long size) => new(isDirectory: false, digest, [new TreeEntry("", digest, size)]);

    /// <summary>A folder of known content.</summary>
    public static Tree OfFolder(IEnumerable<TreeEntry> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ToArray();
        return new Tree(isDirectory: true, Sha256Digest.OfText(Manifest(sorted)), sorted);
    }

    /// <summary>Paths carry their length, so no two lists of files have the same text, whatever characters are in the names.</summary>
    private static string Manifest(TreeEntry[] entries)
    {
        var text = new StringBuilder("reprise tree 1\n");
        foreach (var entry in entries) text.Append(CultureInfo.InvariantCulture, $"{entry.Digest} {entry.Path.Length}:{entry.Path}\n");
        return text.ToString();
    }

    private static TreeEntry[] ReadAll(string folder, List<string> files, DigestMemory memory, bool deep)
    {
        var entries = new TreeEntry[files.Count];

        // Whatever order the threads take, each file has its own place.
        if (files.Count < 16) for (var index = 0; index < entries.Length; index++) Read(index);
        else Parallel.For(0, entries.Length, Read);

        return entries;

        void Read(int index)
        {
            var digest = memory.DigestOf(Path.Combine(folder, files[index]), deep, out var stat);
            entries[index] = new TreeEntry(files[index], digest, stat.Size);
        }
    }
}
