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
