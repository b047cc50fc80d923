using System.Buffers.Binary;
using System.Text;
using Reprise.Data;

namespace Reprise.Report;

/// <summary>
/// A picture of at most 256 colours as a PNG file (ISO/IEC 15948). Rectangles of an SVG would be a hundred times as many bytes and show seams.
/// </summary>
/// <remarks>The data are stored and not compressed: what a compressor makes depends on its version and even on the processor.</remarks>
internal static class PngImage
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="width">Pixels of a row.</param>
    /// <param name="pixels">Numbers of colours, row after row from the top.</param>
    /// <param name="palette">Red, green and blue of each colour.</param>
    public static byte[] Encode(int width, ReadOnlySpan<byte> pixels, IReadOnlyList<(byte R, byte G, byte B)> palette)
    {
        var height = pixels.Length / width;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3); // bits of a pixel; a pixel is the number of a colour

        var rows = new byte[height * (width + 1)];
        // Each row begins with its filter, 0 for none.
        for (var row = 0; row < height; row++) pixels.Slice(row * width, width).CopyTo(rows.AsSpan((row * (width + 1)) + 1));

        return
        [
            .. Signature,
            .. Chunk("IHDR", header),
            .. Chunk("PLTE", [.. palette.SelectMany(colour => new[] { colour.R, colour.G, colour.B })]),
            .. Chunk("IDAT", Stored(rows)),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32.Append(0, chunk.AsSpan(4, data.Length + 4)));

        return chunk;
    }

    // A zlib stream (RFC 1950) of stored blocks (RFC 1951).
    private static byte[] Stored(ReadOnlySpan<byte> data)
    {
        var stream = new List<byte> { 0x78, 0x01 };
        for (var start = 0; start < data.Length; start += ushort.MaxValue)
        {
            var block = data[start..Math.Min(data.Length, start + ushort.MaxValue)];
            var length = (ushort)block.Length;
            stream.Add((byte)(start + length == data.Length ? 1 : 0));
            stream.AddRange([(byte)length, (byte)(length >> 8), (byte)~length, (byte)(~length >> 8)]);
            stream.AddRange(block);
        }

        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler32(data));
        return [.. stream, .. sum];
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        const uint modulus = 65521;
        var (a, b) = (1u, 0u);
        foreach (var value in data)
        {
            a = (a + value) % modulus;
            b = (b + a) % modulus;
        }

        return (b << 16) | a;
    }
}
