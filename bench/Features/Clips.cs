using Reprise.Audio;
using Reprise.Stages;

/// <summary>One clip of 30 s in the forms that data sets have it, in a folder that goes when the work is done.</summary>
internal sealed class Clips : IDisposable
{
    public const int Rate = 22050;
    public const int FileRate = 44100;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reprise-bench-");

    public Clips()
    {
        Samples = AudioFile.LoadMono(Path.Combine(AppContext.BaseDirectory, "clip.wav"), Rate);
        Doubled = new float[2 * Samples.Length];
        Native.Resample(Samples, Rate, FileRate, Doubled);

        // The right channel is 10 ms late, so that the two are not the same; noise of −30 dB makes the spectrum as full as that of
        // music, without which there is little to decode.
        var random = new SeededRandom(1);
        var stereo = new float[2 * Doubled.Length];
        for (var n = 0; n < stereo.Length; n++)
            stereo[n] = Doubled[Math.Max(0, (n / 2) - (441 * (n % 2)))] + (float)(0.03 * random.NextGaussian());

        Native.Encode(GtzanWav, Native.Wav, Rate, 1, Samples);
        Native.Encode(Wav, Native.Wav, FileRate, 2, stereo);
        Native.Encode(Mp3, Native.Mp3, FileRate, 2, stereo);
        Native.Encode(Ogg, Native.Ogg, FileRate, 2, stereo);
    }

    /// <summary>661,500 samples at 22,050 Hz.</summary>
    public float[] Samples { get; }

    /// <summary>The same at 44,100 Hz.</summary>
    public float[] Doubled { get; }

    /// <summary>22,050 Hz mono, 16 bit.</summary>
    public string GtzanWav => Path.Combine(folder.FullName, "gtzan.wav");

    /// <summary>44,100 Hz stereo, 16 bit.</summary>
    public string Wav => Path.Combine(folder.FullName, "clip.wav");

    public string Mp3 => Path.Combine(folder.FullName, "clip.mp3");

    public string Ogg => Path.Combine(folder.FullName, "clip.ogg");

    public void Dispose() => folder.Delete(recursive: true);
}
