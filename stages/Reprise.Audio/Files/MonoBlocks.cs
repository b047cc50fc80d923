using System.Runtime.Intrinsics;
using NAudio.Wave;

namespace Reprise.Audio;

/// <summary>
/// A source block by block, all channels to one by their arithmetic mean; the sum of channels over √2 that some tools use would be
/// 3 dB louder.
/// </summary>
internal sealed class MonoBlocks(ISampleProvider source)
{
    // Small enough for a block to stay in the cache until it is used.
    private const int BlockFrames = 1 << 13;

    private readonly int _channels = source.WaveFormat.Channels;
    private readonly float[] _interleaved = new float[BlockFrames * source.WaveFormat.Channels];
    private readonly float[] _mono = new float[BlockFrames];

    /// <summary>The next block; empty at the end.</summary>
    /// <returns>One sample per frame, valid until the next call.</returns>
    public ReadOnlySpan<float> Next()
    {
        var frames = source.Read(_interleaved, 0, _interleaved.Length) / _channels;
        if (_channels == 1) return _interleaved.AsSpan(0, frames);

        Mean(_interleaved.AsSpan(0, frames * _channels), _mono.AsSpan(0, frames));
        return _mono.AsSpan(0, frames);
    }

    private void Mean(ReadOnlySpan<float> interleaved, Span<float> mono)
    {
        var frame = 0;
        if (_channels == 2)
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
            foreach (var sample in interleaved.Slice(frame * _channels, _channels)) sum += sample;
            mono[frame] = sum / _channels;
        }
    }
}
