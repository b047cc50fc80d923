using System.Diagnostics;
using System.Globalization;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Store;

namespace Reprise.Pipeline;

/// <summary>Clears away what killed builds left, and trims what only ever grows.</summary>
internal static class Leftovers
{
    /// <summary>Called while the tree is held, so no other build of it is at work; workers of a killed one may still be.</summary>
    public static void Sweep(WorkPlace place)
    {
        // What uses a shared cache may run on another machine, whose processes nobody here knows.
        var age = SharedCache.FolderOf(place) is null ? TimeSpan.Zero : TimeSpan.FromDays(1);
        SweepTemporaries(Path.Combine(place.Cache, "tmp"), SearchOption.TopDirectoryOnly, age);
        SweepTemporaries(Path.Combine(place.Cache, "items"), SearchOption.AllDirectories, age);
        SweepTemporaries(place.Scratch, SearchOption.TopDirectoryOnly);
        SweepTemporaries(place.State, SearchOption.TopDirectoryOnly);
        SweepRuns(place);

        if (DigestMemory.Open(place.DigestJournal).WantsCompaction) DigestMemory.Compact(place.DigestJournal);
    }

    /// <summary>Temporary files and folders, and those that stood in for what they replaced; see <see cref="Swap"/>.</summary>
    private static void SweepTemporaries(string folder, SearchOption depth, TimeSpan age = default)
    {
        var before = DateTime.UtcNow - age;
        if (!Directory.Exists(folder)) return;

        foreach (var pattern in new[] { "*.tmp", "*.tmp.old" })
        {
            foreach (var entry in Directory.GetFileSystemEntries(folder, pattern, depth))
            {
                if (!IsInUse(Path.GetFileName(entry)) && (age == TimeSpan.Zero || File.GetLastWriteTimeUtc(entry) < before)) Swap.Delete(entry);
            }
        }
    }

    /// <summary>The run folders of a stage that nobody is running.</summary>
    private static void SweepRuns(WorkPlace place)
    {
        if (!Directory.Exists(place.Scratch)) return;

        foreach (var runs in Directory.GetDirectories(place.Scratch).Where(runs => !IsTemporary(runs)))
        {
            using var alone = ExclusiveFile.TryAcquire(place.RunningOf(Path.GetFileName(runs)));
            if (alone is not null) RunFolder.Remove(runs);
        }
    }

    private static bool IsTemporary(string name) => name.EndsWith(".tmp", StringComparison.Ordinal) || name.EndsWith(".tmp.old", StringComparison.Ordinal);

    /// <summary>
    /// The last part of a temporary name begins with the number of the process that made it, in hexadecimal digits; see
    /// <see cref="AtomicFile.UniqueName"/>.
    /// </summary>
    private static bool IsInUse(string name)
    {
        var unique = name[..name.LastIndexOf(".tmp", StringComparison.Ordinal)].Split('.')[^1];
        if (!int.TryParse(unique.Split('-')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var id)) return true;

        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
