using System.Xml.Linq;

namespace Reprise.Fingerprints;

/// <summary>The package versions pinned for the whole repository.</summary>
internal sealed class PackageVersions
{
    /// <summary>The file that pins them.</summary>
    public const string FileName = "Directory.Packages.props";

    private readonly Dictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the pins of a repository; one without the file has none.</summary>
    public PackageVersions(string repositoryRoot)
    {
        var path = Path.Combine(repositoryRoot, FileName);
        if (!File.Exists(path)) return;

        foreach (var element in XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == "PackageVersion"))
        {
            if ((string?)element.Attribute("Include") is { } name && (string?)element.Attribute("Version") is { } version)
                _versions[name] = version;
        }
    }

    /// <summary>The pinned version, or <c>unpinned</c>.</summary>
    public string Of(string package) => _versions.GetValueOrDefault(package, "unpinned");
}
