using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reprise.Data;

/// <summary>
/// The preamble of a <c>.npy</c> file: magic, version, and a Python dictionary with type, order and shape.
/// Source: NumPy's format description (numpy.lib.format), versions 1.0 to 3.0.
/// </summary>
internal sealed partial record NpyHeader(string Descr, bool FortranOrder, int[] Shape)
{
    /// <summary>Data begins at a multiple of this many bytes, so that a mapped file gives aligned vectors.</summary>
    public const int Alignment = 64;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    public long Count => Shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>Writes the preamble of version 1.0.</summary>
    /// <param name="position">Where in the file the preamble begins; the padding makes the data behind it aligned.</param>
    public byte[] ToBytes(long position = 0)
    {
        // A tuple of one needs its comma in Python.
        var shape = Shape is [var single] ? $"{single.ToString(CultureInfo.InvariantCulture)}," : string.Join(", ", Shape);
        var text = $"{{'descr': '{Descr}', 'fortran_order': {(FortranOrder ? "True" : "False")}, 'shape': ({shape}), }}";

        var bare = 10 + text.Length + 1;
        var padding = (int)((Alignment - ((position + bare) % Alignment)) % Alignment);
        var bytes = new byte[bare + padding];

        Magic.CopyTo(bytes);
        bytes[6] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)(bytes.Length - 10));
        Encoding.Latin1.GetBytes(text, bytes.AsSpan(10));
        bytes.AsSpan(10 + text.Length, padding).Fill((byte)' ');
        bytes[^1] = (byte)'\n';
        return bytes;
    }

    /// <summary>Reads the preamble and leaves the stream at the first value.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a <c>.npy</c> preamble.</exception>
    public static NpyHeader Read(Stream stream)
    {
        Span<byte> start = stackalloc byte[8];
        ReadOrThrow(stream, start);
        if (!start[..6].SequenceEqual(Magic)) throw new InvalidDataException("it does not begin like a .npy file");

        var version = start[6];
        if (version is < 1 or > 3) throw new InvalidDataException($".npy version {version} is unknown");

        Span<byte> length = stackalloc byte[4];
        length.Clear();
        ReadOrThrow(stream, version == 1 ? length[..2] : length);

        var size = BinaryPrimitives.ReadUInt32LittleEndian(length);
        if (size > 1 << 20) throw new InvalidDataException($"a header of {size} bytes is not plausible");

        var text = new byte[size];
        ReadOrThrow(stream, text);
        return Parse(Encoding.UTF8.GetString(text));
    }

    private static NpyHeader Parse(string text)
    {
        var match = Dictionary().Match(text);
        if (!match.Success) throw new InvalidDataException($"its header is not understood: {text.Trim()}");

        var lengths = match.Groups["shape"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var shape = Array.ConvertAll(lengths, length =>
            int.TryParse(length.TrimEnd('L'), CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new InvalidDataException($"an axis of {length} does not fit this machine's arrays"));

        // The product of the lengths must not wrap around to a number that looks harmless.
        if (shape.Aggregate(UInt128.One, (product, length) => UInt128.Min(product * (uint)length, long.MaxValue)) >= long.MaxValue / 8)
            throw new InvalidDataException($"a shape of ({string.Join(", ", shape)}) is not plausible");

        return new NpyHeader(match.Groups["descr"].Value, match.Groups["order"].Value == "True", shape);
    }

    private static void ReadOrThrow(Stream stream, Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new InvalidDataException("it ends inside its header");
    }

    // NumPy writes the keys in alphabetical order, and so does every writer we have met.
    [GeneratedRegex(@"^\{\s*'descr':\s*'(?<descr>[^']+)',\s*'fortran_order':\s*(?<order>True|False),\s*'shape':\s*\((?<shape>[\d,L\s]*)\),?\s*\}\s*$")]
    private static partial Regex Dictionary();
}
