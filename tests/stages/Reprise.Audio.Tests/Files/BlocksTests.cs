using FsCheck;
using FsCheck.Fluent;
using NAudio.Wave;
using Reprise.Stages;

namespace Reprise.Audio.Tests.Files;

public sealed class BlocksTests
{
    [Theory]
    [InlineData(44100, 22050)]
    [InlineData(48000, 22050)]
    [InlineData(10000, 22050)]
    [InlineData(22050, 22050)]
    public void TheSizeOfTheBlocksDoesNotChangeTheResampledSignal(int from, int to)
    {
        var signal = Noise(30011);
        var whole = Resample(signal, from, to, signal.Length, signal.Length);

        Check.One(Signals.Tries(20), Prop.ForAll(Gen.Choose(1, 9000).Two().ToArbitrary(), sizes =>
            Resample(signal, from, to, sizes.Item1, expected: sizes.Item2).AsSpan().SequenceEqual(whole).ShouldBeTrue()));
    }

    [Fact]
    public void EveryFrameIsTheMeanOfItsChannels() => Check.One(
        Signals.Tries(50),
        Prop.ForAll(Gen.Choose(1, 7).Zip(Gen.Choose(0, 20000)).ToArbitrary(), (choice) =>
        {
            var (channels, frames) = choice;
            var source = new Interleaved(Noise(channels * frames), channels);

            var mono = new List<float>();
            var blocks = new MonoBlocks(source);
            while (blocks.Next() is { IsEmpty: false } block) mono.AddRange(block);

            mono.Count.ShouldBe(frames);
            for (var frame = 0; frame < frames; frame++)
                ((double)mono[frame]).ShouldBe(source.Samples.AsSpan(frame * channels, channels).ToArray().Average(sample => (double)sample), 1e-6);
        }));

    [Fact]
    public void AStoreTakesMoreThanItWasToldAndFillsUpWithZeros()
    {
        var store = new SampleStore(1);
        store.Add([1, 2, 3]);
        store.Add([4]);

        store.ToArray(6).ShouldBe([1, 2, 3, 4, 0, 0]);
        store.ToArray(2).ShouldBe([1, 2]);
    }

    private static float[] Resample(float[] signal, int from, int to, int block, int expected)
    {
        using var resampler = new Resampler(from, to, expected);
        foreach (var samples in signal.Chunk(block)) resampler.Add(samples);
        return resampler.Finish();
    }

    private static float[] Noise(int length)
    {
        var random = new SeededRandom(5);
        return [.. Enumerable.Range(0, length).Select(_ => (float)random.NextGaussian())];
    }

    private sealed class Interleaved(float[] samples, int channels) : ISampleProvider
    {
        private int _at;

        public float[] Samples => samples;

        public WaveFormat WaveFormat { get; } = WaveFormat.CreateIeeeFloatWaveFormat(22050, channels);

        public int Read(float[] buffer, int offset, int count)
        {
            var read = Math.Min(count, samples.Length - _at);
            samples.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
            return read;
        }
    }
}
