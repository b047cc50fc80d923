using System.IO.Compression;
using Reprise.Stages;

namespace Reprise.Data;

/// <summary>Reads arrays from an <c>.npz</c> file, stored or deflated, written by us or by NumPy.</summary>
public sealed class NpzReader : IDisposable
{
    private const string Ending = ".npy";

    private readonly string _path;
    private readonly ZipArchive _zip;

    private NpzReader(string path, ZipArchive zip)
    {
        _path = path;
        _zip = zip;
        Names = [.. zip.Entries.Where(entry => entry.FullName.EndsWith(Ending, StringComparison.Ordinal)).Select(entry => entry.FullName[..^Ending.Length])];
    }

    /// <summary>The names of the arrays, in file order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Opens the file and reads its directory; values are read array by array.</summary>
    /// <exception cref="StageException">The file is missing or not a zip file.</exception>
    public static NpzReader Open(string path)
    {
        try
        {
            return new NpzReader(path, ZipFile.OpenRead(path));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw NpyFile.Broken(path, exception.Message);
        }
    }

    /// <summary>Whether the file holds an array of this name.</summary>
    public bool Has(string name) => _zip.GetEntry(name + Ending) is not null;

    /// <summary>Reads an array of numbers.</summary>
    /// <exception cref="StageException">The array is missing, broken or of another type.</exception>
    public NdArray<T> Read<T>(string name)
        where T : unmanaged => Read(name, NpyFile.Read<T>);

    /// <summary>Reads a one-dimensional array of strings.</summary>
    /// <exception cref="StageException">The array is missing, broken or of another type.</exception>
    public string[] ReadStrings(string name) => Read(name, NpyFile.ReadStrings);

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private TResult Read<TResult>(string name, Func<Stream, string, TResult> read)
    {
        var entry = _zip.GetEntry(name + Ending) ?? throw new StageException(
            Codes.MissingArray, _path, $"The file holds no array '{name}', only {string.Join(", ", Names)}. Rebuild the stage that writes it.");

        try
        {
            using var stream = entry.Open();
            return read(stream, $"{_path}[{name}]");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw NpyFile.Broken(_path, $"array '{name}': {exception.Message}");
        }
    }
}
