using System.Buffers.Binary;

namespace Reprise.Audio;

/// <summary>
/// How many bytes of samples the header of a WAV or AU file declares, and how many are there.
/// The compressed formats need no such look: their decoder finds the end itself.
/// </summary>
internal static class DeclaredLength
{
    // A program that writes to a pipe cannot know the length and leaves a number near 2³¹ or 2³².
    private const long Unknown = 0x7F00_0000;

    /// <returns>Null where the header has no length, or the file is of another format.</returns>
    public static (long Declared, long Present)? Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[12];
        stream.Position = 0;
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) return null;

        var declared = 0L;
        if (header.StartsWith("RIFF"u8) && header[8..].SequenceEqual("WAVE"u8))
        {
            if (!FindData(stream, out declared)) return null;
        }
        else if (header.StartsWith(".snd"u8))
        {
            stream.Position = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
            declared = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        }

        return declared is 0 or >= Unknown ? null : (declared, Math.Min(declared, Math.Max(0, stream.Length - stream.Position)));
    }

    // Leaves the stream at the first sample.
    private static bool FindData(Stream stream, out long declared)
    {
        Span<byte> chunk = stackalloc byte[8];
        while (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) == chunk.Length)
        {
            declared = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith("data"u8)) return true;

            // Chunks are padded to even lengths.
            stream.Seek(declared + (declared & 1), SeekOrigin.Current);
        }

        declared = 0;
        return false;
    }
}
