using NAudio.Wave;
using Reprise.Stages;

namespace Reprise.Audio.Tests.Files;

public sealed class AudioFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheHeaderTellsRateChannelsAndLength()
    {
        var path = _folder.Wav("a.wav", 8000, 2, new float[2 * 4000]);

        AudioFile.Probe(path).ShouldBe(new AudioInfo(8000, 2, 4000, 0.5));
    }

    [Fact]
    public void ChannelsAreMixedByTheirMean()
    {
        var path = _folder.Wav("a.wav", 22050, 3, 0.25f, 0.5f, 0.75f, -0.5f, 0f, 0.2f);

        AudioFile.LoadMono(path, 22050).ShouldBe([0.5f, -0.1f], 1e-7);
    }

    [Fact]
    public void SixteenBitSamplesAreDividedBy32768()
    {
        var path = _folder.File("a.wav");
        using (var writer = new WaveFileWriter(path, new WaveFormat(22050, 1)))
            writer.WriteSamples([short.MinValue, 1, short.MaxValue], 0, 3);

        AudioFile.LoadMono(path, 22050).ShouldBe([-1f, 1 / 32768f, 32767 / 32768f]);
    }

    [Fact]
    public void TheContentAndNotTheNameDecides()
    {
        var path = _folder.Wav("really-a-wav.mp3", 22050, 1, 0.5f, -0.5f);

        AudioFile.LoadMono(path, 22050).ShouldBe([0.5f, -0.5f]);
    }

    [Theory]
    [InlineData(44100, 3)]
    [InlineData(48000, 1001)]
    [InlineData(8000, 777)]
    [InlineData(22051, 50)]
    [InlineData(192000, 1)]
    public void ResamplingGivesTheCeilingOfTheExactLength(int rate, int frames)
    {
        var path = _folder.Wav("a.wav", rate, 1, [.. Enumerable.Repeat(0.1f, frames)]);

        AudioFile.LoadMono(path, 22050).Length.ShouldBe((int)Math.Ceiling(frames * 22050m / rate));
    }

    [Fact]
    public void ATextFileWithTheNameOfAudioIsReported()
    {
        var path = _folder.File("lies.wav");
        File.WriteAllText(path, "track,genre\n1,Blues\n");

        ShouldFail(path, Codes.NotAudio);
    }

    [Fact]
    public void AnEmptyFileIsReported()
    {
        var path = _folder.File("empty.wav");
        File.WriteAllBytes(path, []);

        ShouldFail(path, Codes.AudioEmpty);
    }

    [Fact]
    public void AHeaderWithoutSamplesIsReported() => ShouldFail(_folder.Wav("a.wav", 22050, 1), Codes.AudioWithoutSamples);

    [Fact]
    public void AFileThatEndsEarlyIsReported()
    {
        var path = _folder.Wav("a.wav", 22050, 1, new float[1000]);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^400]);

        ShouldFail(path, Codes.AudioTruncated).ShouldContain("1000 frames, 900");
    }

    [Fact]
    public void AWavWrittenToAPipeHasNoLengthAndIsRead()
    {
        var path = _folder.Wav("a.wav", 22050, 1, 0.5f, 0.25f);
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length - 12, 4).Fill(0xFF);
        File.WriteAllBytes(path, bytes);

        AudioFile.LoadMono(path, 22050).ShouldBe([0.5f, 0.25f]);
    }

    [Fact]
    public void SamplesThatAreNotNumbersAreReported()
    {
        var path = _folder.Wav("a.wav", 22050, 1, 0.5f, float.NaN);

        Should.Throw<StageException>(() => AudioFile.LoadMono(path, 22050)).Errors.Single().Code.ShouldBe(Codes.AudioNotFinite);
    }

    [Fact]
    public void AFileThatIsNotThereIsReported() => ShouldFail(_folder.File("absent.wav"), Codes.AudioUnreadable);

    private static string ShouldFail(string path, string code)
    {
        var error = Should.Throw<StageException>(() => AudioFile.Probe(path)).Errors.Single();
        error.Code.ShouldBe(code);
        error.Origin.ShouldBe(path);
        return error.Message;
    }
}
