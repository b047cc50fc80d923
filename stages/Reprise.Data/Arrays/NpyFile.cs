using Reprise.Stages;

namespace Reprise.Data;

/// <summary>One array in one <c>.npy</c> file.</summary>
public static class NpyFile
{
    /// <summary>Writes an array of numbers.</summary>
    public static void Write<T>(string path, NdArray<T> array)
        where T : unmanaged
    {
        using var stream = File.Create(path);
        stream.Write(new NpyHeader(NpyType.Of<T>(), FortranOrder: false, array.Shape).ToBytes());
        NpyData.ForEachSlice(array.Data, stream.Write);
    }

    /// <summary>Reads an array of numbers.</summary>
    /// <exception cref="StageException">The file is missing, broken or holds another type.</exception>
    public static NdArray<T> Read<T>(string path)
        where T : unmanaged
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read<T>(stream, path);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw Broken(path, exception.Message);
        }
    }

    internal static NdArray<T> Read<T>(Stream stream, string origin)
        where T : unmanaged
    {
        var header = ReadHeader<T>(stream, origin);
        return new NdArray<T>(NpyData.Read<T>(stream, header.Count), header.Shape);
    }

    /// <summary>Reads a preamble and leaves the stream at the first value.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a <c>.npy</c> preamble.</exception>
    /// <exception cref="StageException">The values are of another type or order.</exception>
    internal static NpyHeader ReadHeader<T>(Stream stream, string origin)
        where T : unmanaged
    {
        var header = NpyHeader.Read(stream);
        if (header.Descr != NpyType.Of<T>()) throw Type(origin, header.Descr, NpyType.Of<T>());
        if (header.FortranOrder && header.Shape.Length > 1) throw Type(origin, "Fortran order", "C order");
        return header;
    }

    internal static string[] ReadStrings(Stream stream, string origin)
    {
        var header = NpyHeader.Read(stream);
        if (!header.Descr.StartsWith("<U", StringComparison.Ordinal) || !int.TryParse(header.Descr.AsSpan(2), out var width))
            throw Type(origin, header.Descr, "<U");
        if (header.Shape is not [var count]) throw Type(origin, $"{header.Shape.Length} axes", "one axis");

        return NpyData.ToStrings(NpyData.Read<int>(stream, header.Count * width), width, count);
    }

    internal static StageException Broken(string path, string why) =>
        new(Codes.BrokenArray, path, $"The array file cannot be read: {why.TrimEnd('.')}. Rebuild the stage that writes it.");

    private static StageException Type(string origin, string found, string wanted) =>
        new(Codes.ArrayType, origin, $"The array is {found}, but {wanted} is needed. Rebuild the stage that writes it.");
}
