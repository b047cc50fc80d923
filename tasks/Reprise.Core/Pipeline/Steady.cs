using System.Globalization;
using Reprise.Files;

namespace Reprise.Pipeline;

/// <summary>
/// A photograph of everything that decided a build in which every stage ended up to date. As long as nothing in it has moved, the
/// next build has nothing to do, and no stage project needs to be evaluated to know it.
/// </summary>
/// <remarks>
/// A file is compared by size, times and inode first; where those differ, by content, so a touched file changes nothing.
/// A folder is compared by its own times: any entry added or removed moves them.
/// </remarks>
internal sealed class Steady(string path)
{
    /// <summary>How many stages the photographed build had; null where something has moved or nothing is known.</summary>
    public int? StagesIfUnchanged()
    {
        if (!File.Exists(path)) return null;

        var stages = -1;
        var touched = false;
        var lines = new List<string>();

        foreach (var line in File.ReadLines(path))
        {
            if (stages < 0)
            {
                if (!int.TryParse(line, CultureInfo.InvariantCulture, out stages)) return null;
                lines.Add(line);
                continue;
            }

            if (!Compare(line, lines, ref touched)) return null;
        }

        if (stages < 0) return null;
        if (touched) Replace(lines);
        return stages;
    }

    /// <summary>Takes the photograph, unless something is no longer what a stage saw: the next build must look at that again.</summary>
    /// <param name="stages">How many stages the build had.</param>
    /// <param name="witnesses">What decided about them. A folder is taken with all below, or, with a slash at its end, as the list of its entries.</param>
    /// <param name="memory">Knows the digests the stages decided on.</param>
    public void Take(int stages, IReadOnlyCollection<Witness> witnesses, DigestMemory memory)
    {
        var lines = new List<string> { stages.ToString(CultureInfo.InvariantCulture) };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var witness in witnesses) Photograph(witness.Path, lines, seen, [], memory);

        // Asked after the times were taken, so that what changes from now on differs from the photograph.
        if (witnesses.All(witness => witness.Holds(memory))) Replace(lines);
        else Forget();
    }

    /// <summary>Forgets the photograph.</summary>
    public void Forget() => File.Delete(path);

    private static void Photograph(string consulted, List<string> lines, HashSet<string> seen, HashSet<(ulong Device, ulong Inode)> above, DigestMemory memory)
    {
        if (!seen.Add(consulted)) return;

        if (!FileStat.TryOf(consulted, out var stat, out var isFolder))
        {
            lines.Add($"A\t{consulted}");
            return;
        }

        if (!isFolder)
        {
            lines.Add(FileLine(consulted, stat, memory.DigestOf(consulted)));
            return;
        }

        lines.Add($"D\t{Numbers(stat with { Size = 0 })}\t{consulted}");
        // A link may lead back up.
        if (consulted.EndsWith('/') || (!above.Add((stat.Device, stat.Inode)) && stat.Inode != 0)) return;

        foreach (var entry in Directory.EnumerateFileSystemEntries(consulted)) Photograph(entry, lines, seen, above, memory);
        above.Remove((stat.Device, stat.Inode));
    }

    private static bool Compare(string line, List<string> lines, ref bool touched)
    {
        var fields = line.Split('\t');
        var recorded = fields[^1];
        var exists = FileStat.TryOf(recorded, out var stat, out var isFolder);

        switch (fields[0])
        {
            case "A":
                lines.Add(line);
                return !exists;
            case "D":
                lines.Add(line);
                return exists && isFolder && fields[1] == Numbers(stat with { Size = 0 });
            default:
                if (!exists || isFolder) return false;

                if (fields[1] == Numbers(stat))
                {
                    lines.Add(line);
                    return true;
                }

                if (Sha256Digest.OfFile(recorded) != fields[2]) return false;

                touched = true;
                lines.Add(FileLine(recorded, stat, fields[2]));
                return true;
        }
    }

    private static string FileLine(string file, FileStat stat, string digest) => $"F\t{Numbers(stat)}\t{digest}\t{file}";

    private static string Numbers(FileStat stat) =>
        string.Create(CultureInfo.InvariantCulture, $"{stat.Size} {stat.ModifiedNs} {stat.ChangedNs} {stat.Inode}");

    private void Replace(List<string> lines) => AtomicFile.Write(path, string.Join('\n', lines) + "\n");
}
