using NAudio.Wave;

namespace NAudio.Tests;

public sealed class WaveFileWriterTests
{
    // Expected bytes are written out by hand after the RIFF description; the 18-byte fmt chunk is what the package writes.
    [Fact]
    public void PcmHasAnEighteenByteFormatAndNoFactChunk()
    {
        var bytes = Written(new WaveFormat(22050, 1), writer => writer.WriteSamples([1, -2], 0, 2));

        bytes.ShouldBe(
        [
            .. "RIFF"u8, 42, 0, 0, 0, .. "WAVE"u8,
            .. "fmt "u8, 18, 0, 0, 0, 1, 0, 1, 0, 0x22, 0x56, 0, 0, 0x44, 0xAC, 0, 0, 2, 0, 16, 0, 0, 0,
            .. "data"u8, 4, 0, 0, 0, 1, 0, 0xFE, 0xFF,
        ]);
    }

    [Fact]
    public void FloatHasAFactChunkWithTheNumberOfFrames()
    {
        var bytes = Written(WaveFormat.CreateIeeeFloatWaveFormat(22050, 2), writer => writer.WriteSamples([1f, 0f, 0f, -1f], 0, 4));

        bytes.ShouldBe(
        [
            .. "RIFF"u8, 66, 0, 0, 0, .. "WAVE"u8,
            .. "fmt "u8, 18, 0, 0, 0, 3, 0, 2, 0, 0x22, 0x56, 0, 0, 0x10, 0xB1, 0x02, 0, 8, 0, 32, 0, 0, 0,
            .. "fact"u8, 4, 0, 0, 0, 2, 0, 0, 0,
            .. "data"u8, 16, 0, 0, 0, 0, 0, 0x80, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0xBF,
        ]);
    }

    [Fact]
    public void FloatSamplesAreScaledAndCutTowardsZeroInPcm()
    {
        var bytes = Written(new WaveFormat(8000, 16, 1), writer => writer.WriteSamples([1f, -1f, 0.5f, -0.00004f], 0, 4));

        bytes[^8..].ShouldBe([0xFF, 0x7F, 0x01, 0x80, 0xFF, 0x3F, 0xFF, 0xFF]);
    }

    [Fact]
    public void TwentyFourBitSamplesAreTheUpperBytesOfThirtyTwo()
    {
        var bytes = Written(new WaveFormat(8000, 24, 1), writer => writer.WriteSample(0.5f));

        bytes[^3..].ShouldBe([0x00, 0x00, 0x40]);
    }

    [Fact]
    public void AFlushedFileIsValidUpToThere()
    {
        using var stream = new MemoryStream();
        using var writer = new WaveFileWriter(stream, new WaveFormat(8000, 1));
        writer.Write([1, 2, 3, 4], 0, 4);
        writer.Flush();
        writer.Write([5, 6], 0, 2);

        stream.ToArray()[42..46].ShouldBe([4, 0, 0, 0]);
        stream.Length.ShouldBe(52);
        writer.Length.ShouldBe(6);
    }

    [Fact]
    public void AFileIsReplacedAndReadableAtOnce()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[1000]);
            using (var writer = new WaveFileWriter(path, new WaveFormat(8000, 1))) writer.WriteSample(0);

            new FileInfo(path).Length.ShouldBe(48);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Written(WaveFormat format, Action<WaveFileWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new WaveFileWriter(stream, format)) write(writer);
        return stream.ToArray();
    }
}
