using Reprise.Files;

namespace Reprise.Fingerprints;

/// <summary>
/// Finds what a stage program is made of, without building it: the files of its project and of all projects it refers to, the house rules
/// they are compiled under, and the pinned versions of packages. Sources rather than the built assembly, because compilers differ.
/// </summary>
internal static class ProgramSources
{
    /// <summary>The sources of a program, files first.</summary>
    /// <param name="repositoryRoot">Paths are relative to it.</param>
    /// <param name="projectPath">The program's project file, absolute or relative to the root.</param>
    /// <param name="cardPackages">For each card package <c>package</c> or <c>compat</c>; compat where it is not named.</param>
    /// <param name="memory">Knows the digests of unchanged files.</param>
    public static IReadOnlyList<SourceFile> Of(
        string repositoryRoot, string projectPath, IReadOnlyDictionary<string, string> cardPackages, DigestMemory memory) =>
        ClosureOf(repositoryRoot, projectPath, cardPackages, memory).Sources;

    /// <summary>The sources of a program, with all places that were looked at.</summary>
    public static ProgramClosure ClosureOf(
        string repositoryRoot, string projectPath, IReadOnlyDictionary<string, string> cardPackages, DigestMemory memory)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(repositoryRoot));
        var walk = new ProjectWalk(root, cardPackages);
        walk.Visit(Path.GetFullPath(projectPath, root));

        var versions = new PackageVersions(root);
        var files = walk.Files.Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), memory.DigestOf(file)));
        var packages = walk.Packages.Select(name => new SourceFile(name, Sha256Digest.OfText(versions.Of(name)), versions.Of(name)));

        return new ProgramClosure(
            [.. files.OrderBy(file => file.Path, StringComparer.Ordinal), .. packages],
            [.. walk.Files, Path.Combine(root, PackageVersions.FileName)],
            [.. walk.Folders],
            walk.Findings);
    }
}
