using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Audio.Tests.Stages;

/// <summary>A collection of small tracks, good and bad, and what stages make of them.</summary>
internal sealed class TrackFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public List<TrackRow> Tracks { get; } = [];

    public void Dispose() => _folder.Dispose();

    public string File(string name) => _folder.File(name);

    public string Wav(string name, int sampleRate, int channels, params float[] samples) => _folder.Wav(name, sampleRate, channels, samples);

    /// <summary>A note with a decaying noise four times a second.</summary>
    public void Sound(string trackId, double seconds)
    {
        var random = new SeededRandom(5, trackId);
        var signal = Signals.Tone(40 + random.NextInt(40), seconds);
        for (var n = 0; n < signal.Length; n++) signal[n] *= (float)(random.NextDouble() * Math.Exp(-(n % 5512) / 800.0));
        Track(trackId, Wav(trackId + ".wav", Signals.Rate, 1, signal), TrackRow.Audio);
    }

    /// <summary>A file that is no sound.</summary>
    public void Text(string trackId, string text)
    {
        System.IO.File.WriteAllText(File(trackId + ".wav"), text);
        Track(trackId, File(trackId + ".wav"), TrackRow.Audio);
    }

    public void Track(string trackId, string path, string kind) => Tracks.Add(new TrackRow(trackId, "Jazz", path, kind, 22050, 1, 0, 0, "0"));

    /// <summary>Relative paths of the files below a folder, in order.</summary>
    public List<string> Files(string name) =>
        [.. Directory.EnumerateFiles(File(name), "*", SearchOption.AllDirectories).Select(path => System.IO.Path.GetRelativePath(File(name), path)).Order(StringComparer.Ordinal)];

    /// <summary>That two folders hold the same files with the same bytes.</summary>
    public void ShouldBeSame(string one, string other)
    {
        Files(other).ShouldBe(Files(one));
        foreach (var file in Files(one))
            System.IO.File.ReadAllBytes(File($"{other}/{file}")).ShouldBe(System.IO.File.ReadAllBytes(File($"{one}/{file}")), file);
    }
}
