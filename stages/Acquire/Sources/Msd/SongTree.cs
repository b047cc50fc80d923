using Reprise.Stages;

namespace Reprise.Acquire.Msd;

/// <summary>Finds the files at any depth below a folder, as <c>A/B/C/TR….h5</c>.</summary>
internal static class SongTree
{
    /// <param name="root">The folder. Links to folders below it are not followed: they may lead back.</param>
    /// <param name="endings">File name endings to take, lower case, with the dot.</param>
    /// <returns>Paths relative to it, with forward slashes, in ordinal order.</returns>
    /// <exception cref="StageException">Folders below it cannot be listed.</exception>
    public static IReadOnlyList<string> Find(string root, IReadOnlySet<string> endings)
    {
        var (found, errors) = (new List<string>(), new List<StageError>());
        Walk(new DirectoryInfo(root));
        if (errors.Count > 0) throw new StageException(errors);

        found.Sort(StringComparer.Ordinal);
        return found;

        void Walk(DirectoryInfo folder)
        {
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
                {
                    if (entry is not DirectoryInfo inner)
                    {
                        if (endings.Contains(entry.Extension.ToLowerInvariant())) found.Add(Path.GetRelativePath(root, entry.FullName));
                    }
                    else if (inner.LinkTarget is null)
                    {
                        Walk(inner);
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.Add(new StageError(Codes.UnreadableFolder, folder.FullName, $"The folder cannot be listed: {exception.Message.TrimEnd('.')}. Give the user who builds the right to read it."));
            }
        }
    }
}
