using NAudio.Wave;

namespace Reprise.Audio.Tests;

/// <summary>A folder that lives as long as one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("reprise-audio-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A float WAV of interleaved samples.</summary>
    public string Wav(string name, int sampleRate, int channels, params float[] samples)
    {
        using var writer = new WaveFileWriter(File(name), WaveFormat.CreateIeeeFloatWaveFormat(sampleRate, channels));
        writer.WriteSamples(samples, 0, samples.Length);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
