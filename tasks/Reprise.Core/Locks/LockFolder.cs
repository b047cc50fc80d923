namespace Reprise.Locks;

/// <summary>All locks of a tree at once, for those who must miss none of them.</summary>
internal static class LockFolder
{
    /// <summary>The locks of a checkout as their files have them, by file name; none where there is no such folder.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.lock").Order(StringComparer.Ordinal).Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path)))
        : [];

    /// <summary>The names of the stages that have a lock.</summary>
    public static IEnumerable<string> Names(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.lock").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Reads locks.</summary>
    /// <param name="files">Their texts, by file name.</param>
    /// <param name="onUnreadable">Called with the name of each that cannot be read, and why.</param>
    public static IReadOnlyList<StageLock> Read(IEnumerable<KeyValuePair<string, string>> files, Action<string, string> onUnreadable)
    {
        var locks = new List<StageLock>();
        foreach (var (name, text) in files)
        {
            try
            {
                locks.Add(LockText.Read(text));
            }
            catch (FormatException exception)
            {
                onUnreadable(name, exception.Message);
            }
        }

        return locks;
    }
}
