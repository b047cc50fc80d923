namespace Reprise.Data;

/// <summary>The checksum of zip members and of the parts of a PNG: CRC-32 of ISO 3309, eight bytes at a time ("slicing by 8", Kounavis and Berry 2005).</summary>
public static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[][] Tables = MakeTables();

    /// <summary>Continues a checksum.</summary>
    /// <param name="crc">Of what came before; 0 at the beginning.</param>
    /// <param name="bytes">What follows.</param>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var (t0, t1, t2, t3) = (Tables[0], Tables[1], Tables[2], Tables[3]);
        var (t4, t5, t6, t7) = (Tables[4], Tables[5], Tables[6], Tables[7]);
        var c = ~crc;

        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            c ^= BitConverter.ToUInt32(bytes);
            c = t7[c & 255] ^ t6[(c >> 8) & 255] ^ t5[(c >> 16) & 255] ^ t4[c >> 24]
                ^ t3[bytes[4]] ^ t2[bytes[5]] ^ t1[bytes[6]] ^ t0[bytes[7]];
        }

        foreach (var value in bytes) c = t0[(c ^ value) & 255] ^ (c >> 8);
        return ~c;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var i = 0; i < 8; i++) tables[i] = new uint[256];

        for (var n = 0u; n < 256; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++) c = (c & 1) == 0 ? c >> 1 : (c >> 1) ^ Polynomial;
            tables[0][n] = c;
        }

        for (var i = 1; i < 8; i++)
        {
            for (var n = 0; n < 256; n++) tables[i][n] = tables[0][tables[i - 1][n] & 255] ^ (tables[i - 1][n] >> 8);
        }

        return tables;
    }
}
