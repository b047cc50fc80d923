using System.Buffers.Binary;
using Reprise.Stages;

namespace Reprise.Audio.Tests.Files;

public sealed class SampleFormatsTests
{
    [Theory]
    [InlineData(8, 1)]
    [InlineData(8, 6)]
    [InlineData(16, 2)]
    [InlineData(16, 6)]
    [InlineData(24, 1)]
    [InlineData(24, 2)]
    [InlineData(24, 6)]
    [InlineData(32, 6)]
    public void WholeNumbersOfAnyWidthAreFractionsOfFullScale(int bits, int channels)
    {
        const int Frames = 9001;
        using var folder = new TemporaryFolder();
        var random = new SeededRandom(3);
        var fullScale = Math.Pow(2, bits - 1);
        var samples = Enumerable.Range(0, Frames * channels).Select(_ => (long)Math.Floor(((2 * random.NextDouble()) - 1) * fullScale)).ToArray();
        File.WriteAllBytes(folder.File("a.wav"), Wav(bits, channels, samples));

        var mono = AudioFile.LoadMono(folder.File("a.wav"), 22050);

        mono.Length.ShouldBe(Frames);
        for (var frame = 0; frame < Frames; frame++)
            ((double)mono[frame]).ShouldBe(samples.Skip(frame * channels).Take(channels).Average() / fullScale, 2e-7);
    }

    private static byte[] Wav(int bits, int channels, long[] samples)
    {
        var width = bits / 8;
        var data = samples.Length * width;
        var file = new byte[44 + data];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 36 + data);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        file[16] = 16;
        file[20] = 1;
        file[22] = (byte)channels;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), 22050);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), 22050 * channels * width);
        file[32] = (byte)(channels * width);
        file[34] = (byte)bits;
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), data);

        for (var i = 0; i < samples.Length; i++)
        {
            // Eight bits have no sign: 128 is nothing.
            var value = bits == 8 ? samples[i] + 128 : samples[i];
            for (var b = 0; b < width; b++) file[44 + (i * width) + b] = (byte)(value >> (8 * b));
        }

        return file;
    }
}
