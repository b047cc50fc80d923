namespace Reprise.Acquire;

/// <summary>A file of a <c>&lt;genre&gt;/&lt;file&gt;</c> tree.</summary>
/// <param name="TrackId">Genre and name; with the ending where two files share a name.</param>
/// <param name="Genre">The folder's name.</param>
/// <param name="Path">Relative to the tree, with forward slashes.</param>
internal sealed record TreeFile(string TrackId, string Genre, string Path);

/// <summary>Finds the files of a <c>&lt;genre&gt;/&lt;file&gt;</c> tree.</summary>
internal static class GenreTree
{
    /// <param name="root">The tree's folder, which exists.</param>
    /// <param name="endings">File name endings to take, lower case, with the dot; what a file is, its content says later.</param>
    public static Listing Find(string root, IReadOnlySet<string> endings)
    {
        var folder = new SourceFolder(root, endings);
        var files = folder.Folders("").SelectMany(folder.Files)
            .GroupBy(Stem)
            .SelectMany(group => group.Select(path => new TreeFile(Id(group.Key, group.Count(), path), Path.GetDirectoryName(path)!, path)))
            .OrderBy(file => file.TrackId, StringComparer.Ordinal)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToList();

        // Genre a.b with c.wav and genre a with b.c.wav.
        foreach (var file in files.GroupBy(file => file.TrackId).SelectMany(same => same.Skip(1)))
            folder.Add(file.Path, Codes.SameTrackId, $"Another file has the id {file.TrackId} too. Rename one of them, {SourceFolder.Skip}.");

        foreach (var path in folder.Files("").Concat(folder.Folders("").SelectMany(folder.Folders).Where(folder.HoldsFiles)))
            folder.Add(path, Codes.MisplacedFile, $"Tracks are read from <genre>/<file> only. Move it, {SourceFolder.Skip}.");

        return new Listing([.. files.DistinctBy(file => file.TrackId)]) { Odd = folder.Odd };
    }

    private static string Stem(string path) => path[..^Path.GetExtension(path).Length].Replace('/', '.');

    // Two files of one name differ in their ending: song.mp3 beside song.wav.
    private static string Id(string stem, int sharers, string path) => sharers == 1 ? stem : $"{stem}-{Path.GetExtension(path)[1..]}";
}
