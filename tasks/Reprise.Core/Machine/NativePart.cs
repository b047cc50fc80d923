using System.Runtime.InteropServices;

namespace Reprise.Machine;

/// <summary>Something the machine must bring that no NuGet package does: a shared library, a header, a command or a Python module.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Probe">What proves that it is there: <c>lib:NAME</c>, <c>header:PATH</c>, <c>command:NAME</c> or <c>python:MODULE</c>.</param>
/// <param name="AptPackage">The Debian and Ubuntu package that brings it.</param>
internal sealed record NativePart(string Name, string Probe, string AptPackage)
{
    private static readonly string[] s_libraryFolders =
    [
        .. DebianFolder is { } debian ? [$"/usr/lib/{debian}", $"/lib/{debian}"] : Array.Empty<string>(),
        "/usr/local/lib", "/usr/lib64", "/usr/lib", "/opt/homebrew/lib",
    ];

    private static string? DebianFolder => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => "x86_64-linux-gnu",
        Architecture.Arm64 => "aarch64-linux-gnu",
        _ => null,
    };

    /// <summary>The file that was found, or null where the part is missing.</summary>
    /// <param name="libTorch">The folder of a libtorch of one's own, or empty; it comes first.</param>
    public string? Find(string libTorch = "")
    {
        var kind = Probe.Split(':', 2);
        return kind[0] switch
        {
            "lib" => FindLibrary(kind[1], libTorch),
            "header" => First(Below(libTorch, "include").Concat(["/usr/include", "/usr/local/include"]), kind[1]),
            "command" => First((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), kind[1]),
            "python" => First(["/usr/lib/python3/dist-packages"], kind[1]),
            _ => throw new ArgumentException($"A native part is probed by lib:, header:, command: or python:, not by '{Probe}'."),
        };
    }

    /// <summary>Whether it is a command, which can be asked for its version.</summary>
    public bool IsCommand => Probe.StartsWith("command:", StringComparison.Ordinal);

    /// <summary>The path of a shared library in the folders a loader looks in; those of a libtorch of one's own come first.</summary>
    public static string? FindLibrary(string name, string libTorch) =>
        First([.. Below(libTorch, "lib"), .. (Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? "").Split(':'), .. s_libraryFolders], name);

    private static IEnumerable<string> Below(string libTorch, string folder) => libTorch.Length > 0 ? [Path.Combine(libTorch, folder)] : [];

    private static string? First(IEnumerable<string> folders, string name) => folders
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(path => File.Exists(path) || Directory.Exists(path));
}
