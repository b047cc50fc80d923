using System.Text;

namespace Reprise.Data;

/// <summary>One stored (uncompressed) member of a zip file and its two records. Source: PKWARE APPNOTE 6.3, sections 4.3 and 4.5.3.</summary>
internal sealed record ZipRecord(string Name, long Offset, long Size, uint Crc)
{
    // 1980-01-01 00:00, the earliest time zip knows: the same arrays must give the same bytes.
    private const uint Timestamp = 0x00210000;
    private const uint Full = 0xFFFFFFFF;

    private bool LargeSize => Size >= Full;

    private bool LargeOffset => Offset >= Full;

    private ushort Version => (ushort)(LargeSize || LargeOffset ? 45 : 20);

    /// <summary>Bytes between the member's offset and its first data byte.</summary>
    public int LocalLength => 30 + Name.Length + (LargeSize ? 20 : 0);

    public void WriteLocal(BinaryWriter writer)
    {
        writer.Write(0x04034b50u);
        WriteCommon(writer);
        writer.Write((ushort)(LargeSize ? 20 : 0));
        writer.Write(Encoding.ASCII.GetBytes(Name));
        if (LargeSize) WriteExtra(writer, Size, Size);
    }

    public void WriteCentral(BinaryWriter writer)
    {
        long[] large = [.. LargeSize ? [Size, Size] : Array.Empty<long>(), .. LargeOffset ? [Offset] : Array.Empty<long>()];

        writer.Write(0x02014b50u);
        writer.Write(Version);
        WriteCommon(writer);
        writer.Write((ushort)(large.Length == 0 ? 0 : 4 + (8 * large.Length)));
        writer.Write((ushort)0); // comment
        writer.Write((ushort)0); // disk
        writer.Write((ushort)0); // internal attributes
        writer.Write(0u);        // external attributes
        writer.Write(LargeOffset ? Full : (uint)Offset);
        writer.Write(Encoding.ASCII.GetBytes(Name));
        if (large.Length > 0) WriteExtra(writer, large);
    }

    /// <summary>Writes the directory's end; the 64-bit form of it comes first where a number needs it.</summary>
    public static void WriteEnd(BinaryWriter writer, int members, long directory, long size)
    {
        if (members >= 0xFFFF || directory >= Full || size >= Full)
        {
            writer.Write(0x06064b50u);
            writer.Write(44L);
            writer.Write((ushort)45);
            writer.Write((ushort)45);
            writer.Write(0L); // this disk, and the directory's
            writer.Write((long)members);
            writer.Write((long)members);
            writer.Write(size);
            writer.Write(directory);
            writer.Write(0x07064b50u);
            writer.Write(0u);
            writer.Write(directory + size);
            writer.Write(1u);
        }

        var count = (ushort)Math.Min(members, 0xFFFF);
        writer.Write(0x06054b50u);
        writer.Write(0u);
        writer.Write(count);
        writer.Write(count);
        writer.Write((uint)Math.Min(size, Full));
        writer.Write((uint)Math.Min(directory, Full));
        writer.Write((ushort)0);
    }

    private void WriteCommon(BinaryWriter writer)
    {
        var size = LargeSize ? Full : (uint)Size;
        writer.Write(Version);
        writer.Write((ushort)0); // flags
        writer.Write((ushort)0); // stored
        writer.Write(Timestamp);
        writer.Write(Crc);
        writer.Write(size);
        writer.Write(size);
        writer.Write((ushort)Name.Length);
    }

    private static void WriteExtra(BinaryWriter writer, params long[] values)
    {
        writer.Write((ushort)1);
        writer.Write((ushort)(8 * values.Length));
        foreach (var value in values) writer.Write(value);
    }
}
