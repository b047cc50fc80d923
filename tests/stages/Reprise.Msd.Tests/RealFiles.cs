using System.Text.Json.Nodes;

namespace Reprise.Msd.Tests;

/// <summary>Two real songs and what h5dump read from them, beside the checkout and never inside it.</summary>
internal static class RealFiles
{
    public const string Absent = "../shared/data/msd is not beside the checkout";

    public static string? Folder { get; } = Find();

    public static string Labels => "msd_tagtraum_cd1.head20000.cls";

    public static IEnumerable<string> Songs => Directory.EnumerateFiles(Folder!, "*.h5").Order(StringComparer.Ordinal);

    public static JsonObject Reference() => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, "reference_from_h5dump.json")))!.AsObject();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reprise.slnx"))) folder = folder.Parent;
        // A worktree may lie one level deeper than the checkout.
        var found = new[] { folder?.Parent, folder?.Parent?.Parent }.OfType<DirectoryInfo>().Select(place => Path.Combine(place.FullName, "shared", "data", "msd"));
        return found.FirstOrDefault(Directory.Exists);
    }
}
