using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>Finds the clips of fma_small by their numbers, their genres, and which of those that the metadata list are not there.</summary>
internal static class FmaTree
{
    private const string Upper = "fma_small";

    /// <param name="root">The folder the params name; it holds <c>fma_small</c> and <c>fma_metadata</c>.</param>
    /// <param name="endings">File name endings to take, lower case, with the dot.</param>
    /// <exception cref="StageException">The metadata cannot be read.</exception>
    public static Listing Find(string root, IReadOnlySet<string> endings)
    {
        if (!Directory.Exists(Path.Combine(root, Upper))) return new Listing([]);

        var metadata = FmaMetadata.Read(Path.Combine(root, "fma_metadata"));
        var folder = new SourceFolder(root, endings);
        var files = new SortedDictionary<string, TreeFile>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var path in folder.Folders(Upper).SelectMany(folder.Files))
        {
            var id = Path.GetFileNameWithoutExtension(path);

            if (!metadata.Genres.TryGetValue(id, out var genre)) Refuse(Codes.MisplacedFile, "tracks.csv has no such track. Remove it");
            else if (!seen.Add(id)) Refuse(Codes.MisplacedFile, $"Clip {id} is there twice. Keep one of them");
            else if (genre.Title is null) Refuse(Codes.NoSingleGenre, $"{genre.Problem} Correct tracks.csv or genres.csv");
            else files.Add(id, new TreeFile(id, genre.Title, path));

            void Refuse(string code, string why) => folder.Add(path, code, $"{why}, {SourceFolder.Skip}.");
        }

        foreach (var path in folder.Files(Upper).Concat(folder.Folders(Upper).SelectMany(folder.Folders).Where(folder.HoldsFiles)))
            folder.Add(path, Codes.MisplacedFile, $"Clips lie in fma_small/<first three digits>/<six digits>. Move it, {SourceFolder.Skip}.");

        return new Listing([.. files.Values])
        {
            Odd = folder.Odd,
            Missing = MissingFiles.Of(
                [.. metadata.Genres.Keys.Select(id => $"{Upper}/{id[..^3]}/{id}").Order(StringComparer.Ordinal)],
                path => seen.Contains(Path.GetFileName(path)),
                _ => false),
        };
    }
}
