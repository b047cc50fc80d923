using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Reprise.Data.Tests.Acquiring;

/// <summary>Small sound files, good and bad, made without the code under test.</summary>
internal static partial class Sounds
{
    private const int Write = 0x20;
    private const int Mp3 = 0x230000 | 0x0082;

    /// <summary>A WAV file of 32-bit floats, one channel.</summary>
    public static byte[] Wav(int rate, params float[] samples) => Riff(rate, 3, 32, MemoryMarshal.AsBytes<float>(samples), (uint)(4 * samples.Length));

    /// <summary>The head of a WAV file, and some of what it promises.</summary>
    /// <param name="rate">Hz.</param>
    /// <param name="format">1 for integers, 3 for floats.</param>
    /// <param name="bits">Per sample.</param>
    /// <param name="data">The samples that are there.</param>
    /// <param name="promised">Bytes that the header says are there.</param>
    public static byte[] Riff(int rate, short format, short bits, ReadOnlySpan<byte> data, uint promised)
    {
        var file = new byte[44 + data.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)Math.Min(uint.MaxValue, 36L + promised));
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), format);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), rate * bits / 8);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), (short)(bits / 8));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), bits);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), promised);
        data.CopyTo(file.AsSpan(44));
        return file;
    }

    /// <summary>A tone that decays four times a second, full scale 1.</summary>
    public static float[] Tone(double seconds, double hertz, int rate = 22050) =>
        [.. Enumerable.Range(0, (int)(seconds * rate)).Select(n => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * n / rate) * Math.Exp(-8.0 * (n % (rate / 4)) / rate)))];

    /// <summary>Writes mp3 by libsndfile's own encoder.</summary>
    public static void WriteMp3(string path, float[] samples, int rate = 22050)
    {
        var info = new Info { SampleRate = rate, Channels = 1, Format = Mp3 };
        var file = Open(path, Write, ref info);
        file.ShouldNotBe(0, "libsndfile writes mp3 since 1.1");
        WriteFloat(file, samples, samples.Length).ShouldBe(samples.Length);
        _ = Close(file);
    }

    [LibraryImport("libsndfile.so.1", EntryPoint = "sf_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int mode, ref Info info);

    [LibraryImport("libsndfile.so.1", EntryPoint = "sf_write_float")]
    private static partial long WriteFloat(nint file, float[] samples, long count);

    [LibraryImport("libsndfile.so.1", EntryPoint = "sf_close")]
    private static partial int Close(nint file);

    [StructLayout(LayoutKind.Sequential)]
    private struct Info
    {
        public long Frames;
        public int SampleRate;
        public int Channels;
        public int Format;
        public int Sections;
        public int Seekable;
    }
}
