using System.Globalization;
using System.Text.RegularExpressions;

namespace Reprise.Acquire;

/// <summary>Finds the clips of GTZAN by their names, and those that should be there.</summary>
internal static partial class GtzanTree
{
    /// <summary>One distribution has a broken file of this clip, some leave it out, the original one is whole.</summary>
    public const string Broken = "jazz.00054";

    /// <summary>Their numbers are 0 to 99.</summary>
    public const int ClipsPerGenre = 100;

    /// <summary>The ten genres, in class order.</summary>
    public static readonly IReadOnlyList<string> Genres =
        ["blues", "classical", "country", "disco", "hiphop", "jazz", "metal", "pop", "reggae", "rock"];

    private const string NotOfTheCollection =
        $"GTZAN holds <genre>/<genre>.00000 to .00099 of its ten genres and no other file. Remove it, {SourceFolder.Skip}.";

    private const string KeepOne = $"Keep one of them, {SourceFolder.Skip}.";

    // As published, and as one mirror names it.
    private static readonly string[] UpperFolders = ["genres", "genres_original"];

    /// <param name="root">The folder the params name.</param>
    /// <param name="endings">File name endings to take, lower case, with the dot.</param>
    public static Listing Find(string root, IReadOnlySet<string> endings)
    {
        var folder = new SourceFolder(root, endings);
        var upper = UpperFolders.FirstOrDefault(name => Directory.Exists(Path.Combine(root, name))) ?? "";
        var prefix = upper.Length == 0 ? "" : upper + "/";

        var files = new SortedDictionary<string, TreeFile>(StringComparer.Ordinal);
        foreach (var path in folder.Folders(upper).SelectMany(folder.Files))
        {
            var (genre, id) = (Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileNameWithoutExtension(path));

            if (!Genres.Contains(genre) || !IsClip(genre, id)) folder.Add(path, Codes.MisplacedFile, NotOfTheCollection);
            else if (!files.TryAdd(id, new TreeFile(id, genre, path))) folder.Add(path, Codes.MisplacedFile, $"{id} is there twice. {KeepOne}");
        }

        foreach (var path in folder.Files(upper).Concat(folder.Folders(upper).SelectMany(folder.Folders).Where(folder.HoldsFiles)))
            folder.Add(path, Codes.MisplacedFile, NotOfTheCollection);

        var expected = Genres.SelectMany(genre => Enumerable.Range(0, ClipsPerGenre).Select(number => $"{prefix}{genre}/{Id(genre, number)}"));
        return new Listing([.. files.Values])
        {
            Odd = folder.Odd,
            Missing = MissingFiles.Of([.. expected], path => files.ContainsKey(Path.GetFileName(path)), path => Path.GetFileName(path) == Broken),
        };
    }

    private static bool IsClip(string genre, string id) =>
        ClipName().Match(id) is { Success: true } match && match.Groups["genre"].Value == genre && Number(match) < ClipsPerGenre;

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    private static string Id(string genre, int number) => string.Create(CultureInfo.InvariantCulture, $"{genre}.{number:D5}");

    [GeneratedRegex(@"^(?<genre>[a-z]+)\.(?<number>[0-9]{5})\z")]
    private static partial Regex ClipName();
}
