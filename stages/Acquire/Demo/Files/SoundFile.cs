using NAudio.Wave;

namespace Reprise.Acquire.Demo;

/// <summary>Writes a track in the format its file's ending names.</summary>
internal static class SoundFile
{
    /// <param name="path">A new file that ends in <c>.wav</c>, <c>.au</c>, <c>.mp3</c> or <c>.ogg</c>.</param>
    /// <param name="samples">One channel at <see cref="Clip.Rate"/>; the compressed formats get two at twice the rate.</param>
    public static void Write(string path, short[] samples)
    {
        switch (Path.GetExtension(path))
        {
            case ".wav":
                using (var writer = new WaveFileWriter(path, new WaveFormat(Clip.Rate, 16, 1))) writer.WriteSamples(samples, 0, samples.Length);
                break;
            case ".au":
                AuFile.Write(path, samples);
                break;
            case var ending:
                CodedFile.Write(path, ending, Studio.ToStereo(samples), 2 * Clip.Rate);
                break;
        }
    }
}
