using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Finds libreprise_torch.so, which pipeline/native.proj compiles against the machine's libtorch.</summary>
internal static class Locator
{
    private const string FileName = "libreprise_torch.so";

    /// <summary>How far above the program the repository may lie.</summary>
    private const int Parents = 6;

    public static nint Load() => Open(Find(AppContext.BaseDirectory, Environment.GetEnvironmentVariable("REPRISE_TORCH_LIBRARY")));

    internal static string Find(string start, string? named) =>
        named is { Length: > 0 } ? named
        : Candidates(start).FirstOrDefault(File.Exists) ?? throw new DllNotFoundException(
            $"error REPRO4503: {FileName} was not found above '{start}'. "
            + "Run `dotnet build Reproduce.proj`, or `dotnet build pipeline/native.proj`, which compiles only it.");

    internal static nint Open(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception problem) when (problem is DllNotFoundException or BadImageFormatException)
        {
            throw new DllNotFoundException(
                $"error REPRO4504: '{path}' does not load: {problem.Message.ReplaceLineEndings(" ")} "
                + "libtorch may have been removed or replaced since it was compiled; run `dotnet build pipeline/native.proj`.",
                problem);
        }
    }

    // A program lies in artifacts/.work/bin/<Project>/<configuration>/, the library in artifacts/.work/native/.
    private static IEnumerable<string> Candidates(string start)
    {
        var folder = new DirectoryInfo(start);
        for (var up = 0; up <= Parents && folder is not null; up++, folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "native", FileName);
            yield return Path.Combine(folder.FullName, "artifacts", ".work", "native", FileName);
        }
    }
}
