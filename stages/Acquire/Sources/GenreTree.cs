using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>A file of a <c>&lt;genre&gt;/&lt;file&gt;</c> tree.</summary>
/// <param name="TrackId">Genre and name; with the ending where two files share a name.</param>
/// <param name="Genre">The folder's name.</param>
/// <param name="Path">Relative to the tree, with forward slashes.</param>
internal sealed record TreeFile(string TrackId, string Genre, string Path);

/// <summary>Finds the files of a <c>&lt;genre&gt;/&lt;file&gt;</c> tree.</summary>
internal static class GenreTree
{
    /// <param name="run">Names the folder.</param>
    /// <param name="options">Where the params name it.</param>
    /// <param name="endings">File name endings to take, lower case, with the dot; what a file is, its content says later.</param>
    /// <returns>The files in the order of their ids.</returns>
    /// <exception cref="StageException">The folder is missing, or holds no such file.</exception>
    public static IReadOnlyList<TreeFile> Find(StageRun run, SourceOptions options, IReadOnlySet<string> endings)
    {
        var origin = run.Locate($"{SourceOptions.Key}.path");
        var root = run.HasDep("audio") ? run.Dep("audio") : "";
        if (!Directory.Exists(root))
        {
            throw new StageException(
                Codes.SourceFolder,
                origin,
                $"Source {options.Source} reads the folder '{options.Path}', which does not exist. Name a folder of <genre>/<file>, or take source demo.");
        }

        var files = Directory.EnumerateDirectories(root)
            .Select(folder => Path.GetFileName(folder))
            .Where(genre => !genre.StartsWith('.'))
            .SelectMany(genre => Directory.EnumerateFiles(Path.Combine(root, genre)), (genre, file) => (Genre: genre, Name: Path.GetFileName(file)))
            .Where(file => !file.Name.StartsWith('.') && endings.Contains(Path.GetExtension(file.Name).ToLowerInvariant()))
            .ToList();
        if (files.Count == 0)
        {
            throw new StageException(
                Codes.SourceFolder,
                origin,
                $"The folder '{options.Path}' holds no <genre>/<file> of {string.Join(" ", endings.Order())}. Lay it out so, or take source demo.");
        }

        TreeFile[] tree =
        [
            .. files
                .GroupBy(file => $"{file.Genre}.{Path.GetFileNameWithoutExtension(file.Name)}")
                .SelectMany(group => group.Select(file =>
                    new TreeFile(Id(group.Key, group.Count(), file.Name), file.Genre, $"{file.Genre}/{file.Name}")))
                .OrderBy(file => file.TrackId, StringComparer.Ordinal)
                .ThenBy(file => file.Path, StringComparer.Ordinal),
        ];
        RefuseSameIds(tree, origin);
        return tree;
    }

    // Folder a.b with c.wav, beside folder a with b.c.wav.
    private static void RefuseSameIds(IEnumerable<TreeFile> files, string origin)
    {
        var errors = files
            .GroupBy(file => file.TrackId)
            .Where(group => group.Count() > 1)
            .Select(group => new StageError(
                Codes.SameTrackId,
                origin,
                $"{string.Join(" and ", group.Select(file => file.Path))} would both be track '{group.Key}'. Rename one of them."))
            .ToList();
        if (errors.Count > 0) throw new StageException(errors);
    }

    // Two files of one name differ in their ending: song.mp3 beside song.wav.
    private static string Id(string id, int sharers, string name) => sharers == 1 ? id : $"{id}-{Path.GetExtension(name)[1..]}";
}
