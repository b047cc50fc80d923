using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Reprise.Acquire.Demo;

/// <summary>Sun's audio format, in which GTZAN was published: a header of 24 bytes, then 16-bit samples, all of it big-endian.</summary>
internal static class AuFile
{
    private const int HeaderLength = 24;
    private const int Pcm16 = 3;

    /// <param name="path">A new file.</param>
    /// <param name="samples">One channel at <see cref="Clip.Rate"/>.</param>
    public static void Write(string path, short[] samples)
    {
        var file = new byte[HeaderLength + (2 * samples.Length)];
        ReadOnlySpan<int> header = [HeaderLength, 2 * samples.Length, Pcm16, Clip.Rate, 1];

        ".snd"u8.CopyTo(file);
        for (var i = 0; i < header.Length; i++) BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + (4 * i)), header[i]);
        BinaryPrimitives.ReverseEndianness(samples, MemoryMarshal.Cast<byte, short>(file.AsSpan(HeaderLength)));

        File.WriteAllBytes(path, file);
    }
}
