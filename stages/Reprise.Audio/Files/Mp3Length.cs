using System.Buffers.Binary;

namespace Reprise.Audio;

/// <summary>
/// The length in bytes that an encoder left in the first frame of an mp3 file, under the tag Xing or Info. The decoder takes the length
/// in frames from the same tag and would find out only at the end of the sound that the file is shorter.
/// </summary>
internal static class Mp3Length
{
    private const int FrameHeader = 4;
    private const uint HasFrames = 1;
    private const uint HasBytes = 2;

    // A tag of the title and artist can hold a picture; the frame behind it is what counts.
    private const int Id3Header = 10;

    /// <returns>Null where the file is no mp3 or its encoder left no length.</returns>
    public static long? Declared(Stream stream)
    {
        Span<byte> head = stackalloc byte[FrameHeader + 32 + 16];
        stream.Position = 0;
        if (stream.ReadAtLeast(head[..Id3Header], Id3Header, throwOnEndOfStream: false) < Id3Header) return null;

        stream.Position = head.StartsWith("ID3"u8) ? Id3Header + Synchsafe(head.Slice(6, 4)) + ((head[5] & 0x10) != 0 ? Id3Header : 0) : 0;
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return null;

        // Eleven bits of sync, then version and layer III.
        if (head[0] != 0xFF || (head[1] & 0xE6) != 0xE2) return null;

        var tag = head[(FrameHeader + SideInformation(head))..];
        if (!tag.StartsWith("Xing"u8) && !tag.StartsWith("Info"u8)) return null;

        var flags = BinaryPrimitives.ReadUInt32BigEndian(tag[4..]);
        return (flags & HasBytes) == 0 ? null : BinaryPrimitives.ReadUInt32BigEndian(tag[((flags & HasFrames) != 0 ? 12 : 8)..]);
    }

    // Bytes between the header and the tag, by version and number of channels.
    private static int SideInformation(ReadOnlySpan<byte> frame)
    {
        var (mpeg1, mono) = ((frame[1] & 0x18) == 0x18, (frame[3] & 0xC0) == 0xC0);
        return (mpeg1, mono) switch { (true, false) => 32, (false, true) => 9, _ => 17 };
    }

    // Four times seven bits.
    private static int Synchsafe(ReadOnlySpan<byte> bytes) => (bytes[0] << 21) | (bytes[1] << 14) | (bytes[2] << 7) | bytes[3];
}
