using System.Diagnostics;
using Reprise.Files;

/// <summary>A folder of random files, and how long the engine takes to know its content.</summary>
internal sealed class Files : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("reprise-bench-");

    public Files(int count, int bytes)
    {
        var (random, content) = (new Random(1), new byte[bytes]);
        for (var file = 0; file < count; file++)
        {
            var folder = Path.Combine(Folder, $"{file % 50}");
            Directory.CreateDirectory(folder);
            random.NextBytes(content);
            File.WriteAllBytes(Path.Combine(folder, $"{file}.npy"), content);
        }
    }

    private string Folder => Path.Combine(_temporary.FullName, "data");

    private string Memory => Path.Combine(_temporary.FullName, "digests");

    /// <param name="anew">Whether nothing is remembered, as in a fresh clone.</param>
    public double Hash(bool anew)
    {
        if (anew) File.Delete(Memory);
        var clock = Stopwatch.StartNew();
        var memory = DigestMemory.Open(Memory);
        _ = Tree.Of(Folder, memory);
        memory.Flush();
        return clock.Elapsed.TotalSeconds;
    }

    public void Dispose() => _temporary.Delete(recursive: true);
}
