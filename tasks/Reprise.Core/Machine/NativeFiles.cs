using System.Diagnostics;
using Reprise.Files;

namespace Reprise.Machine;

/// <summary>
/// Says which library or command of a name this machine has. A file's name may carry a version, but two builds may bear the same name:
/// the name is for the reader, the content decides.
/// </summary>
/// <param name="libTorch">The folder of a libtorch of one's own, or empty.</param>
/// <param name="memory">Remembers digests, so that a library of a hundred megabytes is read once.</param>
internal sealed class NativeFiles(string libTorch, DigestMemory memory)
{
    /// <summary>Stands for what is not there.</summary>
    public const string Missing = "missing";

    private readonly SortedSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Every file that was looked at, by the path it was found at: what a link leads to may change.</summary>
    public IEnumerable<string> Seen => _seen;

    /// <summary>Where a library is found, links not followed; null where it is missing.</summary>
    public string? Locate(string library) => See(NativePart.FindLibrary(library, libTorch));

    /// <summary>The file a library's name finally leads to, and the end of its digest.</summary>
    public string LibraryOf(string library) => Locate(library) is { } found ? Describe(found) : Missing;

    /// <summary>Which one of a part this machine has: of a command what it says of itself, of all else name and content.</summary>
    public string Identify(NativePart part)
    {
        if (See(part.Find(libTorch)) is not { } found) return Missing;

        return (part.IsCommand ? VersionOf(found) : null) ?? Describe(found);
    }

    /// <summary>The end of a file's digest; enough to tell two builds of one library apart.</summary>
    public string DigestOf(string file) => memory.DigestOf(file)[^12..];

    /// <summary>The end of a chain of links.</summary>
    public static string FinalOf(string file) => new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file;

    private string Describe(string found) => $"{Path.GetFileName(FinalOf(found))} {DigestOf(found)}";

    private string? See(string? found)
    {
        if (found is not null) _seen.Add(found);
        return found;
    }

    /// <summary>A command's own file may be a small launcher of a library, so its content says little.</summary>
    private static string? VersionOf(string command)
    {
        using var process = Process.Start(new ProcessStartInfo(command, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true });
        if (process is null) return null;

        var errors = process.StandardError.ReadToEndAsync();
        var version = process.StandardOutput.ReadToEnd().Split('\n')[0].Trim();
        errors.Wait();
        process.WaitForExit();
        return process.ExitCode == 0 && version.Length > 0 ? version : null;
    }
}
