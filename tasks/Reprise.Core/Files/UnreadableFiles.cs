namespace Reprise.Files;

/// <summary>Finds what in a tree cannot be read, after reading it has failed.</summary>
internal static class UnreadableFiles
{
    /// <summary>Whether an exception of <see cref="Tree.TryOf"/> speaks of files that cannot be read.</summary>
    public static bool Explain(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions.All(Explain),
        IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    /// <summary>All files and folders at or below a path that cannot be opened, in ordinal order, with the reason.</summary>
    public static IReadOnlyList<(string Path, string Reason)> At(string path)
    {
        var found = new List<(string Path, string Reason)>();
        if (Directory.Exists(path))
        {
            foreach (var file in FolderWalk.Files(path, folder => found.Add((folder, Reason(folder))))) Try(Path.Combine(path, file));
        }
        else
        {
            Try(path);
        }

        return [.. found.OrderBy(entry => entry.Path, StringComparer.Ordinal)];

        void Try(string file)
        {
            try
            {
                File.OpenHandle(file).Dispose();
            }
            catch (Exception exception) when (Explain(exception))
            {
                found.Add((file, Reason(file)));
            }
        }
    }

    // .NET lists a name whose bytes are no text with replacement characters, and nothing is there under that name.
    private static string Reason(string path) =>
        path.Contains('\uFFFD') && !Path.Exists(path) ? "its name is not UTF-8" : "it cannot be opened";
}
