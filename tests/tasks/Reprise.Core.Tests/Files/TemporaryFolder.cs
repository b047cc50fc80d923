using System.Runtime.InteropServices;
using Reprise.Files;

namespace Reprise.Core.Tests.Files;

/// <summary>A folder of its own for one test, with the few words the tests need.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("reprise-").FullName;

    public string this[string name] => Path.Combine(_root, name);

    public string Root => _root;

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Changes a file's content in place, keeping size and modification time, as a careless or a cunning hand would.</summary>
    public static void EditInSecret(string path, string text)
    {
        FileStat.TryOfFile(path, out var before).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserWrite);
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write)) file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        var (seconds, nanoseconds) = Math.DivRem(before.ModifiedNs, 1_000_000_000);
        SetTimes(-100, path, [seconds, nanoseconds, seconds, nanoseconds], 0).ShouldBe(0);
    }

    /// <summary>Every file below the folder, by relative path.</summary>
    public string[] Names(string below = "") =>
        [.. Directory.EnumerateFiles(this[below], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(this[below], path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // .NET's own call cuts times to 100 ns.
    [DllImport("libc", EntryPoint = "utimensat")]
    private static extern int SetTimes(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, long[] accessedAndModified, int flags);
}
