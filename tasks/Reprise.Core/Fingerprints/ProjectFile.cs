using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using Reprise.Files;

namespace Reprise.Fingerprints;

/// <summary>
/// What a project file says about the sources of its program. Conditions are not evaluated: a file that may belong to the program counts.
/// </summary>
/// <param name="References">Absolute paths of the projects it refers to.</param>
/// <param name="Includes">Absolute paths or patterns of items that lie outside its folder.</param>
/// <param name="Packages">Names of the packages it refers to.</param>
/// <param name="Uses">Card packages it says it uses.</param>
internal sealed record ProjectFile(
    IReadOnlyList<string> References, IReadOnlyList<string> Includes, IReadOnlyList<string> Packages, IReadOnlyList<CardPackage> Uses)
{
    private static readonly string[] s_items = ["Compile", "EmbeddedResource", "Content", "None", "AdditionalFiles"];

    private static readonly ConcurrentDictionary<(string, FileStat), ProjectFile> s_read = new();

    /// <summary>Reads a project; once for each state of the file.</summary>
    /// <exception cref="XmlException">It is not XML.</exception>
    public static ProjectFile Read(string path, string repositoryRoot) => FileStat.TryOfFile(path, out var stat)
        ? s_read.GetOrAdd((path, stat), _ => Parse(path, repositoryRoot))
        : throw new FileNotFoundException($"'{path}' does not exist.", path);

    private static ProjectFile Parse(string path, string repositoryRoot)
    {
        var folder = Path.GetDirectoryName(path)!;
        var elements = XDocument.Load(path).Descendants().ToArray();

        return new ProjectFile(
            [.. Items("ProjectReference").Select(Absolute)],
            [.. s_items.SelectMany(Items).Select(Absolute).Where(item => !IsBelow(item, folder))],
            [.. Items("PackageReference")],
            [.. CardPackage.All.Where(card => elements.Any(element => element.Name.LocalName == card.Uses && element.Value.Trim() == "true"))]);

        IEnumerable<string> Items(string name) => elements
            .Where(element => element.Name.LocalName == name)
            .SelectMany(element => ((string?)element.Attribute("Include") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        string Absolute(string item) => Path.GetFullPath(
            item.Replace('\\', '/')
                .Replace("$(RepositoryRoot)", repositoryRoot + "/", StringComparison.Ordinal)
                .Replace("$(MSBuildThisFileDirectory)", folder + "/", StringComparison.Ordinal)
                .Replace("$(MSBuildProjectDirectory)", folder, StringComparison.Ordinal),
            folder);
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);
}
