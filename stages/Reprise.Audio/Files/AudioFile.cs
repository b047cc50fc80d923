using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Reprise.Stages;

namespace Reprise.Audio;

/// <summary>Audio files of any format libsndfile knows; what a file is, its first bytes decide and not its name.</summary>
public static class AudioFile
{
    // A damaged header may promise anything, but no format packs more frames into a byte than this, save for long silences: memory for
    // more of them comes as the samples do.
    private const int FramesPerByte = 32;

    /// <summary>Reads the header only: quick, but blind to damage inside the samples.</summary>
    /// <exception cref="StageException">The file is empty, is not audio, holds no samples or is cut short.</exception>
    public static AudioInfo Probe(string path)
    {
        using var reader = SoundFileReader.Open(path);
        return reader.Info;
    }

    /// <summary>Decodes a whole file, takes the arithmetic mean of its channels and resamples it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sampleRate">The wanted rate in Hz.</param>
    /// <returns>⌈frames · <paramref name="sampleRate"/> / rate of the file⌉ samples of full scale 1.</returns>
    /// <exception cref="StageException">The file is not audio, or is damaged.</exception>
    public static float[] LoadMono(string path, int sampleRate)
    {
        using var reader = SoundFileReader.Open(path);
        var expected = Math.Min(reader.Info.Frames, FramesPerByte * new FileInfo(path).Length);
        using var resampler = new Resampler(reader.Info.SampleRate, sampleRate, expected);
        var (blocks, frames, isFinite) = (new MonoBlocks(reader), 0L, true);

        while (blocks.Next() is { IsEmpty: false } block)
        {
            frames += block.Length;
            isFinite &= IsFinite(block);
            resampler.Add(block);
        }

        if (frames == 0) throw BadAudio.NoSamples(path);
        if (frames < reader.Info.Frames) throw BadAudio.Truncated(path, frames, reader.Info.Frames);
        if (!isFinite) throw BadAudio.NotFinite(path);

        return resampler.Finish();
    }

    // A finite number times 0 is 0; infinities and NaN make the sum NaN.
    private static bool IsFinite(ReadOnlySpan<float> samples)
    {
        var sum = Vector256<float>.Zero;
        foreach (var vector in MemoryMarshal.Cast<float, Vector256<float>>(samples)) sum += vector * 0;
        var isFinite = float.IsFinite(Vector256.Sum(sum));
        foreach (var sample in samples[^(samples.Length % Vector256<float>.Count)..]) isFinite &= float.IsFinite(sample);
        return isFinite;
    }
}
