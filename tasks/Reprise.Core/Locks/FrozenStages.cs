using Reprise.Files;

namespace Reprise.Locks;

/// <summary>
/// The stages that never run, for git: <c>pipeline/frozen.txt</c>, one name a line, sorted, so that branches merge line by line.
/// </summary>
internal static class FrozenStages
{
    private const string Header = "# Stages that never run, one a line; their outs are used as they are. Written by -t:Freeze and -t:Thaw. Commit it.\n";

    /// <summary>Their names; none where there is no such file.</summary>
    public static IReadOnlySet<string> Read(string path) => new SortedSet<string>(
        File.Exists(path) ? File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#') : [],
        StringComparer.Ordinal);

    /// <summary>Replaces the list; an empty one leaves no file.</summary>
    public static void Write(string path, IEnumerable<string> names)
    {
        var lines = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (lines.Count == 0) File.Delete(path);
        else AtomicFile.Write(path, Header + string.Concat(lines.Select(line => line + "\n")));
    }
}
