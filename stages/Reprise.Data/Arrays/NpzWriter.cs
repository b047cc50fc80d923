using System.Text;

namespace Reprise.Data;

/// <summary>
/// Writes arrays into one <c>.npz</c> file: stored, not compressed, and each array's values begin at a multiple of 64 bytes, so that a reader may map them.
/// The same arrays always give the same bytes.
/// </summary>
public sealed class NpzWriter : IDisposable
{
    private readonly BinaryWriter _writer;
    private readonly List<ZipRecord> _members = [];

    private NpzWriter(Stream stream) => _writer = new BinaryWriter(stream);

    /// <summary>Creates the file, replacing one of that name; it is complete only after <see cref="Dispose"/>.</summary>
    public static NpzWriter Create(string path) => new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16));

    /// <summary>Writes into an open stream; positions count from where it stands now being 0.</summary>
    internal static NpzWriter Create(Stream stream) => new(stream);

    /// <summary>Adds an array of numbers.</summary>
    /// <param name="name">ASCII, unique in the file, without the ending <c>.npy</c>.</param>
    /// <param name="array">The values; they are not kept.</param>
    public void Add<T>(string name, NdArray<T> array)
        where T : unmanaged => Add(name, NpyType.Of<T>(), array.Data, array.Shape);

    /// <summary>Adds an array of strings as NumPy's fixed-width unicode, shape (strings).</summary>
    public void AddStrings(string name, IReadOnlyList<string> strings)
    {
        var width = NpyData.Width(strings);
        Add(name, NpyType.OfStrings(width), NpyData.FromStrings(strings, width), [strings.Count]);
    }

    /// <summary>Writes the directory that makes the file readable, and closes it.</summary>
    public void Dispose()
    {
        var start = _writer.BaseStream.Position;
        foreach (var member in _members) member.WriteCentral(_writer);
        _writer.Flush();
        ZipRecord.WriteEnd(_writer, _members.Count, start, _writer.BaseStream.Position - start);
        _writer.Dispose();
    }

    private void Add<T>(string name, string descr, T[] values, int[] shape)
        where T : unmanaged
    {
        if (!Ascii.IsValid(name) || _members.Any(member => member.Name == name + ".npy"))
            throw new ArgumentException($"'{name}' is not ASCII, or already in the file.", nameof(name));

        _writer.Flush();
        var record = new ZipRecord(name + ".npy", _writer.BaseStream.Position, Bytes(values, NpyHeader.Alignment * 4), 0);
        var header = new NpyHeader(descr, FortranOrder: false, shape).ToBytes(record.Offset + record.LocalLength);

        // The checksum stands before the data: one pass over memory is cheaper than seeking back in a file.
        var crc = Crc32.Append(0, header);
        NpyData.ForEachSlice(values, bytes => crc = Crc32.Append(crc, bytes));

        record = record with { Size = Bytes(values, header.Length), Crc = crc };
        record.WriteLocal(_writer);
        _writer.Write(header);
        NpyData.ForEachSlice(values, bytes => _writer.Write(bytes));
        _members.Add(record);
    }

    private static unsafe long Bytes<T>(T[] values, int header)
        where T : unmanaged => (values.LongLength * sizeof(T)) + header;
}
