using System.IO.Enumeration;
using System.Xml;
using Reprise.Files;
using Reprise.Store;

namespace Reprise.Fingerprints;

/// <summary>Follows project references from a program's project and collects what lies on the way.</summary>
/// <param name="root">The repository, without a separator at its end.</param>
/// <param name="cardPackages">For each card package <c>package</c> or <c>compat</c>.</param>
internal sealed class ProjectWalk(string root, IReadOnlyDictionary<string, string> cardPackages)
{
    /// <summary>House rules that a folder imposes on every project below it.</summary>
    private static readonly string[] s_houseRules = ["Directory.Build.props", "Directory.Build.targets"];

    /// <summary>What a build or an editor leaves in a project's folder.</summary>
    private static readonly HashSet<string> s_notSources = ["bin", "obj", "node_modules", ".vs", ".idea"];

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<CacheFinding> _findings = [];

    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Folders { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Packages { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<CacheFinding> Findings => _findings;

    /// <summary>Takes in a project and all it refers to; a second visit does nothing.</summary>
    public void Visit(string project)
    {
        if (!_visited.Add(project)) return;

        if (TryRead(project) is not { } read) return;

        var folder = Path.GetDirectoryName(project)!;
        TakeFolder(folder);
        TakeHouseRules(folder);
        foreach (var include in read.Includes) TakeInclude(include, project);
        foreach (var package in read.Packages) Packages.Add(package);
        foreach (var card in read.Uses) TakeCard(card);
        foreach (var reference in read.References) VisitReference(reference, project);
    }

    private ProjectFile? TryRead(string project)
    {
        try
        {
            return ProjectFile.Read(project, root);
        }
        catch (Exception exception) when (exception is IOException or XmlException)
        {
            Report(project, $"The project cannot be read: {exception.Message}");
            return null;
        }
    }

    private void VisitReference(string reference, string project)
    {
        if (File.Exists(reference)) Visit(reference);
        else Report(project, $"It refers to the project '{reference}', which does not exist. Correct the ProjectReference.");
    }

    /// <summary>A used card package is its stand-in's sources, or the package the feed gives.</summary>
    private void TakeCard(CardPackage card)
    {
        if (cardPackages.GetValueOrDefault(card.Switch, "compat") != "package") Visit(Path.Combine(root, card.StandIn));
        else Packages.Add(card.Package);
    }

    private void TakeFolder(string folder)
    {
        Folders.Add(folder);

        foreach (var file in Directory.EnumerateFiles(folder)) Take(file);

        foreach (var below in Directory.EnumerateDirectories(folder))
        {
            if (!s_notSources.Contains(Path.GetFileName(below))) TakeFolder(below);
        }
    }

    private void TakeHouseRules(string folder)
    {
        for (var above = folder; above is not null && above.Length >= root.Length; above = Path.GetDirectoryName(above))
        {
            foreach (var file in s_houseRules.Select(name => Path.Combine(above, name)).Where(File.Exists)) Take(file);
            Folders.Add(above);
        }
    }

    /// <summary>A linked file, or all files a pattern can mean: those below its fixed part whose names fit its last part.</summary>
    private void TakeInclude(string include, string project)
    {
        var star = include.IndexOfAny(['*', '?']);
        if (star < 0)
        {
            if (File.Exists(include)) Take(include);
            else Report(project, $"It includes the file '{include}', which does not exist. Correct the item.");
            return;
        }

        var folder = include[..include.LastIndexOf('/', star)];
        if (!Directory.Exists(folder)) return;

        Folders.Add(folder);
        foreach (var below in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)) Folders.Add(below);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (FileSystemName.MatchesSimpleExpression(Path.GetFileName(include), Path.GetFileName(file), ignoreCase: false)) Take(file);
        }
    }

    private void Take(string file)
    {
        // A dangling link is no content.
        if (Path.GetFileName(file) is not (".DS_Store" or "Thumbs.db") && FileStat.TryOfFile(file, out _)) Files.Add(file);
    }

    private void Report(string project, string message) =>
        _findings.Add(new CacheFinding(Codes.BrokenReference, Path.GetRelativePath(root, project), message));
}
