using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Machine;

namespace Reprise.Pipeline;

/// <summary>
/// The stage programs compiled from one state of the sources, in a folder named by that state: what another build, a test run or an
/// editor compiles elsewhere can never be taken for it.
/// </summary>
/// <param name="folder">The folder; compilers write below it.</param>
internal sealed class CompiledPrograms(string folder)
{
    private const int Kept = 3;
    private static readonly string[] s_sourceFolders = ["stages", "compat"];
    private static readonly string[] s_rootFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json"];
    private static readonly HashSet<string> s_notSources = new(StringComparer.Ordinal) { "bin", "obj", "node_modules" };

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Whether everything in the folder was compiled, from just the sources it is named by.</summary>
    public bool IsComplete => File.Exists(Seal);

    private string Seal => Path.Combine(Folder, "sources");

    /// <summary>The programs of the sources as they are now, compiled or not.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="key">What else decides about compiled programs, such as the SDK's version.</param>
    public static CompiledPrograms Of(WorkPlace place, string key)
    {
        var cards = CardPackageSwitch.Known(place, new Dictionary<string, string>()).Select(card => $"{card.Key}={card.Value}");
        var stamp = Sha256Digest.OfText(string.Join('\n', SourcesOf(place).Append(key).Concat(cards)));
        return new CompiledPrograms(Path.Combine(place.Work, "programs", stamp[^16..]));
    }

    /// <summary>Makes room: what a killed compilation left may come from other sources than the folder's name says.</summary>
    public void Clear()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);

        var parent = Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
        foreach (var old in parent.GetDirectories().OrderByDescending(old => old.LastWriteTimeUtc).Skip(Kept - 1)) old.Delete(recursive: true);
    }

    /// <summary>Ends a compilation: writes down what was compiled.</summary>
    public void Complete(WorkPlace place) => AtomicFile.Write(Seal, string.Join('\n', SourcesOf(place)) + "\n");

    /// <summary>The assembly of a program.</summary>
    /// <param name="project">The program's project.</param>
    public string AssemblyOf(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        return Path.Combine(Folder, "bin", name, "release", name + ".dll");
    }

    /// <summary>Sources of a stage that are not those its program was compiled from; somebody edits while the build runs.</summary>
    public IEnumerable<string> Differing(IEnumerable<SourceFile> sources)
    {
        var compiled = File.ReadLines(Seal).ToHashSet(StringComparer.Ordinal);
        return sources.Where(source => source.Version is null && !compiled.Contains(Line(source.Path, source.Digest))).Select(source => source.Path);
    }

    private static IEnumerable<string> SourcesOf(WorkPlace place)
    {
        var memory = DigestMemory.Open(place.DigestJournal);
        var files = s_sourceFolders
            .SelectMany(folder => Below(Path.Combine(place.Root, folder)))
            .Concat(s_rootFiles.Select(file => Path.Combine(place.Root, file)).Where(File.Exists));

        foreach (var file in files.OrderBy(file => file, StringComparer.Ordinal)) yield return Line(place.Relative(file), memory.DigestOf(file));
        memory.Flush();
    }

    private static IEnumerable<string> Below(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder),
        .. Directory.EnumerateDirectories(folder).Where(below => !s_notSources.Contains(Path.GetFileName(below))).SelectMany(Below),
    ];

    private static string Line(string path, string digest) => $"{digest} {path}";
}
