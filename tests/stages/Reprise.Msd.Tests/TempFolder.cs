namespace Reprise.Msd.Tests;

/// <summary>A folder that lives as long as one test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("reprise-msd-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>The path of a file whose folder exists.</summary>
    public string New(string name)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
