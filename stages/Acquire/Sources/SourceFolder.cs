using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>Looks into a user's folder: what file managers and version control hide there is not seen, and nothing else passes unseen.</summary>
/// <param name="root">The folder.</param>
/// <param name="endings">Endings of the files to take, lower case, with the dot.</param>
internal sealed class SourceFolder(string root, IReadOnlySet<string> endings)
{
    /// <summary>The end of most messages about files.</summary>
    public const string Skip = "or set on_error: skip to go on without it";

    private static readonly EnumerationOptions AllButLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private readonly List<OddFile> _odd = [];

    /// <summary>Entries that are no tracks though they seem meant as such, in the order of their paths.</summary>
    public IReadOnlyList<OddFile> Odd => [.. _odd.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Notes an entry that cannot be a track.</summary>
    public void Add(string path, string code, string message) => _odd.Add(new OddFile(path, new StageError(code, Full(path), message)));

    /// <summary>The folders in a folder, links to folders included, ordered by name.</summary>
    /// <param name="path">Relative to the root; empty for the root itself.</param>
    /// <returns>Paths relative to the root.</returns>
    public IReadOnlyList<string> Folders(string path) => Entries(path, Directory.EnumerateDirectories);

    /// <summary>The files in a folder that have one of the endings, ordered by name.</summary>
    /// <param name="path">Relative to the root; empty for the root itself.</param>
    /// <returns>Paths relative to the root.</returns>
    public IReadOnlyList<string> Files(string path) => [.. Entries(path, Directory.EnumerateFiles).Where(IsTaken)];

    /// <summary>Whether a folder holds such files at any depth. One that cannot be listed, or is a link that could lead up, is taken to.</summary>
    public bool HoldsFiles(string path)
    {
        try
        {
            return File.GetAttributes(Full(path)).HasFlag(FileAttributes.ReparsePoint)
                || Directory.EnumerateFiles(Full(path), "*", AllButLinks).Any(IsTaken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private List<string> Entries(string path, Func<string, IEnumerable<string>> enumerate)
    {
        try
        {
            return
            [
                .. enumerate(Full(path))
                    .Select(Path.GetFileName)
                    .OfType<string>()
                    .Where(name => !name.StartsWith('.'))
                    .Order(StringComparer.Ordinal)
                    .Select(name => path.Length == 0 ? name : $"{path}/{name}"),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (_odd.All(file => file.Path != path)) AddUnreadable(path);
            return [];
        }
    }

    private void AddUnreadable(string path)
    {
        if (FileName.IsNotUtf8(Full(path))) Add(path, Codes.UnusableName, $"The folder's name is not UTF-8. Rename it with convmv, {Skip}.");
        else Add(path, Codes.AudioUnreadable, $"The folder cannot be listed. Allow reading it, {Skip}.");
    }

    private bool IsTaken(string path) => endings.Contains(Path.GetExtension(path).ToLowerInvariant());

    private string Full(string path) => Path.Combine(root, path);
}
