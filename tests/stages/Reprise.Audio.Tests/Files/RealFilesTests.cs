using System.Buffers.Binary;
using Reprise.Stages;

namespace Reprise.Audio.Tests.Files;

public sealed class RealFilesTests
{
    [SharedFact("data/audio")]
    public void FlacAndOggOfOneClipDecodeToTheSameSound()
    {
        var flac = Load("data/audio/test_audio.flac");
        var ogg = Load("data/audio/test_audio.ogg");

        ogg.Length.ShouldBe(flac.Length);
        Correlation(flac, ogg).ShouldBeGreaterThan(0.99);
    }

    [SharedFact("data/audio")]
    public void TheSameClipAtTwoRatesResamplesToTheSameSound()
    {
        var direct = Load("data/audio/test1_22050.wav");
        var resampled = Load("data/audio/test1_44100.wav");

        Math.Abs(resampled.Length - direct.Length).ShouldBeLessThanOrEqualTo(1);
        Correlation(direct, resampled[..Math.Min(direct.Length, resampled.Length)]).ShouldBeGreaterThan(0.999);
    }

    [SharedFact("data/fma")]
    public void AnMp3OfThirtySecondsIsReadToItsEnd()
    {
        var path = SharedData.Get("data/fma/000002.mp3");
        var info = AudioFile.Probe(path);

        info.SampleRate.ShouldBe(44100);
        info.Channels.ShouldBe(2);
        info.Duration.ShouldBe(30, 0.1);
        Load("data/fma/000002.mp3").Length.ShouldBe((int)((info.Frames + 1) / 2));
    }

    /// <summary>
    /// A frame of an mp3 comes out of any decoder 529 samples late. The Info tag, which ffmpeg wrote when it cut the clip, says that the
    /// encoder added nothing; libsndfile, mpg123 and ffmpeg take such a tag to mean that the sound begins behind the decoder's delay.
    /// </summary>
    [SharedFact("data/fma/000002.mp3")]
    public void AnMp3WithAnInfoTagBeginsBehindTheDelayOfTheDecoder()
    {
        const int Delay = 529;
        var path = SharedData.Get("data/fma/000002.mp3");
        var bytes = File.ReadAllBytes(path);
        var info = bytes.AsSpan().IndexOf("Info"u8);
        // Title and artist, the header of a frame, and what stands before the tag in a frame of two channels.
        var frames = Mp3Frames(bytes, info - 4 - 32) - 1;

        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(info + 8)).ShouldBe(frames);
        bytes.AsSpan(info + 120, 4).SequenceEqual("Lavf"u8).ShouldBeTrue();
        // Twelve bits of delay, twelve of padding.
        bytes[(info + 141)..(info + 144)].ShouldBe(new byte[3]);

        AudioFile.Probe(path).Frames.ShouldBe((frames * 1152) - Delay);
        (1 + (frames * 1152 / 2 / 256)).ShouldBe(2584);
        (1 + (Load("data/fma/000002.mp3").Length / 256)).ShouldBe(2582);
    }

    [FfmpegFact("data")]
    public void FfmpegDecodesAsManySamplesAtTheSamePlaces()
    {
        string[] files = ["fma/000002.mp3", "audio/test1_22050.mp3", "audio/test_audio.flac", "audio/test_audio.ogg", "audio/test1_44100.wav"];
        foreach (var file in files)
        {
            var path = SharedData.Get("data/" + file);
            var info = AudioFile.Probe(path);
            var theirs = FfmpegFactAttribute.Decode(path);

            theirs.Length.ShouldBe((int)info.Frames * info.Channels, file);
            var mono = theirs.Chunk(info.Channels).Select(frame => frame.Average()).ToArray();
            Golden.MaxDifference(AudioFile.LoadMono(path, info.SampleRate), mono).ShouldBeLessThan(2e-5, file);
        }
    }

    [SharedFact("data/audio")]
    public void EveryRecordingDecodes()
    {
        foreach (var path in Directory.EnumerateFiles(SharedData.Get("data/audio")))
            AudioFile.LoadMono(path, 22050).Length.ShouldBeGreaterThan(0, path);
    }

    [SharedFact("data/audio")]
    public void AnyFormatCutShortIsReported()
    {
        string[] files = ["audio/test_audio.flac", "audio/test_audio.ogg", "audio/test1_44100.wav", "fma/000002.mp3"];
        using var folder = new TemporaryFolder();
        foreach (var file in files)
        {
            var whole = File.ReadAllBytes(SharedData.Get("data/" + file));
            var cut = folder.File(Path.GetFileName(file));
            File.WriteAllBytes(cut, whole[..(whole.Length * 6 / 10)]);

            Should.Throw<StageException>(() => AudioFile.LoadMono(cut, 22050), file).Errors.Single().Code.ShouldBe(Codes.AudioTruncated, file);
        }
    }

    // Frames of MPEG 1, layer III, whose header says the rate of bits and of samples.
    private static int Mp3Frames(byte[] bytes, int at)
    {
        int[] kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
        var count = 0;
        for (; at < bytes.Length; count++)
        {
            (bytes[at] == 0xFF && (bytes[at + 1] & 0xFE) == 0xFA).ShouldBeTrue();
            at += (144 * kilobits[bytes[at + 2] >> 4] * 1000 / 44100) + ((bytes[at + 2] >> 1) & 1);
        }

        return count;
    }

    private static float[] Load(string relative) => AudioFile.LoadMono(SharedData.Get(relative), 22050);

    private static double Correlation(float[] a, float[] b)
    {
        double ab = 0, aa = 0, bb = 0;
        for (var i = 0; i < a.Length; i++)
        {
            ab += (double)a[i] * b[i];
            aa += (double)a[i] * a[i];
            bb += (double)b[i] * b[i];
        }

        return ab / Math.Sqrt(aa * bb);
    }
}
