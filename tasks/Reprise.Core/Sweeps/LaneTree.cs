using System.Text;
using Reprise.Audits;
using Reprise.Changes;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Sweeps;

/// <summary>
/// A tree in which the points of a sweep are built: sources as they were when it began, outs and locks of its own, and the checkout's
/// cache, so that what is computed here is found again by an ordinary build.
/// </summary>
internal static class LaneTree
{
    /// <summary>What is no out and may be used by several trees at once.</summary>
    private static readonly string[] s_shared = ["cache", "programs", "native", "node", "downloads"];

    /// <summary>Music is linked and code is copied: a file that is edited meanwhile must not be another one for the next point.</summary>
    private const long MostCopied = 1 << 20;

    /// <summary>Makes a tree.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="folder">An empty folder of the lane's own.</param>
    /// <param name="outside">Paths in the params that lead out of the checkout: they lead to the same place from the tree.</param>
    /// <returns>The tree.</returns>
    public static WorkPlace Make(WorkPlace place, string folder, IReadOnlyCollection<string> outside)
    {
        var depth = outside.Select(path => path.Split('/').Count(part => part == "..")).DefaultIfEmpty().Max();
        var tree = WorkPlace.Of(Path.Combine([folder, .. Enumerable.Repeat("in", depth), "tree"]));
        Directory.CreateDirectory(tree.Root);

        CopySources(place, tree);
        foreach (var path in Ignored(place).Concat(outside)) Link(place.Full(path), tree.Full(path));
        Directory.CreateDirectory(place.Cache);
        foreach (var name in s_shared) Link(Path.Combine(place.Work, name), Path.Combine(tree.Work, name));

        TakeState(place, tree);
        TakeFrozen(place, tree);
        return tree;
    }

    /// <summary>Lets the logs and unfinished runs of the next point lie with the point: another lane may have to go on with it.</summary>
    public static void Turn(WorkPlace tree, string pointFolder)
    {
        foreach (var name in new[] { "logs", "checkpoints" })
        {
            var link = Path.Combine(tree.Work, name);
            File.Delete(link);
            Link(Directory.CreateDirectory(Path.Combine(pointFolder, name)).FullName, link);
        }
    }

    /// <summary>Removes trees. A program that outlived a killed sweep may still write there; then what stays is in nobody's way.</summary>
    public static void Remove(string folder) => RunFolder.Remove(folder);

    private static void CopySources(WorkPlace place, WorkPlace tree)
    {
        foreach (var file in SecondTree.Sources(place))
        {
            var (source, target) = (place.Full(file), tree.Full(file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (new FileInfo(source).Length > MostCopied) File.CreateSymbolicLink(target, source);
            else File.Copy(source, target);
        }
    }

    /// <summary>What git ignores beside what a build writes: data of a user, as a rule.</summary>
    private static IEnumerable<string> Ignored(WorkPlace place)
    {
        var listed = Git.Run(place.Root, ["ls-files", "-z", "--others", "--ignored", "--directory", "--exclude-standard"], null, out _);
        return listed is null
            ? []
            : Encoding.UTF8.GetString(listed).Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => !$"{path}/".StartsWith("artifacts/", StringComparison.Ordinal));
    }

    private static void Link(string there, string link)
    {
        there = Path.TrimEndingDirectorySeparator(there);
        if (!Path.Exists(there) || Path.Exists(link)) return;

        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, there);
    }

    /// <summary>What the checkout knows already need not be found out again.</summary>
    private static void TakeState(WorkPlace place, WorkPlace tree)
    {
        Directory.CreateDirectory(tree.State);
        Directory.CreateDirectory(place.State);
        if (!File.Exists(place.DigestJournal)) File.WriteAllText(place.DigestJournal, "");
        Link(place.DigestJournal, tree.DigestJournal);

        var packages = Path.Combine(place.State, "packages.props");
        if (File.Exists(packages)) File.Copy(packages, Path.Combine(tree.State, "packages.props"));
    }

    /// <summary>A frozen stage is what its lock says, in every point.</summary>
    private static void TakeFrozen(WorkPlace place, WorkPlace tree)
    {
        if (!File.Exists(place.Frozen)) return;

        File.Copy(place.Frozen, tree.Frozen);
        Directory.CreateDirectory(tree.Locks);
        foreach (var path in FrozenStages.Read(place.Frozen).Select(place.LockOf).Where(File.Exists)) File.Copy(path, Path.Combine(tree.Locks, Path.GetFileName(path)));
    }
}
