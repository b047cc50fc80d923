using System.Buffers.Binary;

namespace Reprise.Acquire.Demo;

/// <summary>
/// Replaces the random number that libsndfile gives an Ogg stream by a fixed one, so that equal sound gives equal files. It stands in every
/// page, and each page has a checksum (RFC 3533).
/// </summary>
internal static class OggSerial
{
    private const int Serial = 1;
    private const int SerialAt = 14;
    private const int ChecksumAt = 22;
    private const int SegmentsAt = 26;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    public static void Fix(string path)
    {
        var file = File.ReadAllBytes(path);

        for (var start = 0; start < file.Length;)
        {
            var header = file.AsSpan(start);
            var segments = header[SegmentsAt];
            var length = SegmentsAt + 1 + segments;
            foreach (var size in header.Slice(SegmentsAt + 1, segments)) length += size;

            var page = header[..length];
            BinaryPrimitives.WriteInt32LittleEndian(page[SerialAt..], Serial);
            BinaryPrimitives.WriteUInt32LittleEndian(page[ChecksumAt..], 0);
            BinaryPrimitives.WriteUInt32LittleEndian(page[ChecksumAt..], Checksum(page));
            start += length;
        }

        File.WriteAllBytes(path, file);
    }

    private static uint Checksum(ReadOnlySpan<byte> page)
    {
        var checksum = 0u;
        foreach (var value in page) checksum = (checksum << 8) ^ Table[(checksum >> 24) ^ value];
        return checksum;
    }

    // The polynomial 0x04c11db7, highest bit first.
    private static uint Remainder(int value)
    {
        var remainder = (uint)value << 24;
        for (var bit = 0; bit < 8; bit++) remainder = (remainder & 0x80000000) != 0 ? (remainder << 1) ^ 0x04c11db7 : remainder << 1;
        return remainder;
    }
}
