using System.Runtime.Intrinsics;
using NAudio.Wave;

namespace Reprise.Audio;

/// <summary>All channels to one by their arithmetic mean; the sum of channels over √2 that some tools use would be 3 dB louder.</summary>
internal static class DownMix
{
    private const int BlockFrames = 1 << 15;

    // A damaged header may promise anything: memory for more than this comes as the samples do.
    private const long Trusted = 1 << 24;

    /// <summary>Reads a source to its end.</summary>
    /// <param name="source">C interleaved channels.</param>
    /// <param name="expectedFrames">Frames to make room for; the source may have more or fewer.</param>
    /// <returns>One sample per frame.</returns>
    public static float[] ReadToEnd(ISampleProvider source, long expectedFrames)
    {
        var channels = source.WaveFormat.Channels;
        var mono = GC.AllocateUninitializedArray<float>((int)Math.Min(expectedFrames, Trusted));
        var length = 0;

        // One channel needs no mean, and as long as the length was foretold no copy either.
        if (channels == 1)
        {
            while (length < mono.Length && source.Read(mono, length, mono.Length - length) is > 0 and var samples) length += samples;
        }

        var block = new float[BlockFrames * channels];
        while (source.Read(block, 0, block.Length) is > 0 and var read)
        {
            var frames = read / channels;
            if (length + frames > mono.Length) Array.Resize(ref mono, Math.Max(length + frames, length + length / 2));

            Mean(block.AsSpan(0, frames * channels), channels, mono.AsSpan(length, frames));
            length += frames;
        }

        Array.Resize(ref mono, length);
        return mono;
    }

    private static void Mean(ReadOnlySpan<float> interleaved, int channels, Span<float> mono)
    {
        if (channels == 1)
        {
            interleaved.CopyTo(mono);
            return;
        }

        var frame = 0;
        if (channels == 2)
        {
            var evenFirst = Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7);
            for (; frame <= mono.Length - Vector128<float>.Count; frame += Vector128<float>.Count)
            {
                var pairs = Vector256.Shuffle(Vector256.Create(interleaved[(2 * frame)..]), evenFirst);
                ((pairs.GetLower() + pairs.GetUpper()) / 2).CopyTo(mono[frame..]);
            }
        }

        for (; frame < mono.Length; frame++)
        {
            var sum = 0f;
            foreach (var sample in interleaved.Slice(frame * channels, channels)) sum += sample;
            mono[frame] = sum / channels;
        }
    }
}
