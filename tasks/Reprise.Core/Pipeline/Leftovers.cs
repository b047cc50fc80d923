using System.Diagnostics;
using System.Globalization;
using Reprise.Files;

namespace Reprise.Pipeline;

/// <summary>Clears away what killed builds left, and trims what only ever grows.</summary>
internal static class Leftovers
{
    /// <summary>Called while the tree is held, so no other build of it is at work; workers of a killed one may still be.</summary>
    public static void Sweep(WorkPlace place)
    {
        foreach (var folder in new[] { Path.Combine(place.Cache, "tmp"), place.Scratch }.Where(Directory.Exists))
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*.tmp").Where(entry => !IsInUse(Path.GetFileName(entry)))) Delete(entry);
        }

        if (DigestMemory.Open(place.DigestJournal).WantsCompaction) DigestMemory.Compact(place.DigestJournal);
    }

    /// <summary>Temporary names begin with the number of the process that made them; see <see cref="AtomicFile.UniqueName"/>.</summary>
    private static bool IsInUse(string name)
    {
        if (!int.TryParse(name.Split('-')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var id)) return true;

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

    private static void Delete(string entry)
    {
        if (Directory.Exists(entry)) Directory.Delete(entry, recursive: true);
        else File.Delete(entry);
    }
}
