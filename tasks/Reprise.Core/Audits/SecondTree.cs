using System.Text;
using Reprise.Changes;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Audits;

/// <summary>A copy of what somebody wrote in a checkout, and of nothing that a build made: no outs, no cache, no locks.</summary>
internal static class SecondTree
{
    /// <summary>Where the copy of a checkout lies.</summary>
    public static WorkPlace PlaceOf(WorkPlace place) => WorkPlace.Of(Path.Combine(FolderOf(place), "tree"));

    /// <summary>Makes the copy anew.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="locks">The locks of its stages: what they read that is no source of the checkout is linked, not copied.</param>
    /// <returns>How many files were copied.</returns>
    public static int Make(WorkPlace place, IReadOnlyCollection<StageLock> locks)
    {
        Remove(place);
        var copy = PlaceOf(place);
        Directory.CreateDirectory(copy.Root);

        var count = 0;
        foreach (var file in Sources(place))
        {
            var target = copy.Full(file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(place.Full(file), target);
            count++;
        }

        Link(place, copy, locks);
        return count;
    }

    /// <summary>What somebody wrote in a checkout, relative to it.</summary>
    public static IEnumerable<string> Sources(WorkPlace place) =>
        Listed(place).Where(file => IsSource(file, place) && FileStat.TryOfFile(place.Full(file), out _));

    /// <summary>Deletes the copy with all that was built in it.</summary>
    public static void Remove(WorkPlace place)
    {
        if (Directory.Exists(FolderOf(place))) Directory.Delete(FolderOf(place), recursive: true);
    }

    // A folder around the copy has room for what the copy knows as a neighbour of the checkout.
    private static string FolderOf(WorkPlace place) => Path.Combine(place.Work, "audit", "second");

    /// <summary>All that git does not ignore; where there is no git, all.</summary>
    private static IEnumerable<string> Listed(WorkPlace place)
    {
        var listed = Git.Run(place.Root, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], null, out _);
        string[] files = listed is null ? [] : Encoding.UTF8.GetString(listed).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        if (files.Contains("params.yaml", StringComparer.Ordinal)) return files.Distinct(StringComparer.Ordinal);

        string[] apart = [place.Artifacts, Path.Combine(place.Root, ".git")];
        return Directory.EnumerateDirectories(place.Root).Except(apart)
            .SelectMany(folder => FolderWalk.Files(folder).Select(file => $"{Path.GetFileName(folder)}/{file}"))
            .Concat(Directory.EnumerateFiles(place.Root).Select(file => Path.GetFileName(file)));
    }

    /// <summary>A lock would stand for a stage that failed, and a frozen stage would not run.</summary>
    private static bool IsSource(string file, WorkPlace place) =>
        !file.StartsWith("artifacts/", StringComparison.Ordinal)
        && !file.StartsWith(place.Relative(place.Locks) + "/", StringComparison.Ordinal)
        && file != place.Relative(place.Frozen);

    /// <summary>Music of a user that lies in an ignored folder, or beside the checkout. What params name by an absolute path is found anyway.</summary>
    private static void Link(WorkPlace place, WorkPlace copy, IReadOnlyCollection<StageLock> locks)
    {
        var outs = locks.SelectMany(stage => stage.Outs.Keys).Select(place.Full).ToList();
        foreach (var dep in locks.SelectMany(stage => stage.Deps.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            var (here, there) = (place.Full(dep), copy.Full(dep));
            if (!Path.Exists(here) || Path.Exists(there) || outs.Any(made => IsIn(here, made)) || !IsIn(there, FolderOf(place))) continue;

            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.CreateSymbolicLink(there, here);
        }
    }

    private static bool IsIn(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
