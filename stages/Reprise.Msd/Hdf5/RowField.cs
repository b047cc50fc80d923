using System.Buffers.Binary;
using System.Text;

namespace Reprise.Msd.Hdf5;

/// <summary>A column of a table: a 32-bit integer, a double, or a text of a fixed number of bytes.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Kind">H5T_INTEGER, H5T_FLOAT or H5T_STRING.</param>
/// <param name="Size">Bytes.</param>
internal sealed record RowField(string Name, int Kind, int Size)
{
    public static RowField Int(string name) => new(name, Native.IntegerClass, sizeof(int));

    public static RowField Double(string name) => new(name, Native.FloatClass, sizeof(double));

    public static RowField Text(string name, int size) => new(name, Native.StringClass, size);

    /// <summary>The library's type; the caller closes it.</summary>
    public Handle CreateType()
    {
        var type = Handle.Of(Native.CopyType(Kind switch { Native.IntegerClass => Library.Int, Native.FloatClass => Library.Double, _ => Library.Text }), Name);
        if (Kind == Native.StringClass) _ = Native.SetSize(type, (nuint)Size);
        return type;
    }

    /// <summary>Stores a value as the type has it; a text that is too long is cut between two characters.</summary>
    public static void Encode(object value, Span<byte> bytes)
    {
        switch (value)
        {
            case int number:
                BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
                break;
            case double number:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
                break;
            case string text:
                // A text as long as its column ends without a zero byte, as in the real files.
                Encoding.UTF8.GetEncoder().Convert(text, bytes, flush: true, out _, out _, out _);
                break;
        }
    }
}
