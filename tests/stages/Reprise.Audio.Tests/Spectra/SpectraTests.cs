using System.Numerics;
using Reprise.Stages;

namespace Reprise.Audio.Tests.Spectra;

public sealed unsafe class SpectraTests
{
    private const int Lanes = LaneBuffer.Lanes;

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(128)]
    [InlineData(256)]
    public void EveryLaneIsTransformedOnItsOwn(int length)
    {
        var random = new SeededRandom(1);
        var (re, im) = (new LaneBuffer(length), new LaneBuffer(length));
        foreach (ref var value in re.Span) value = (float)random.NextGaussian();
        foreach (ref var value in im.Span) value = (float)random.NextGaussian();
        var lanes = Enumerable.Range(0, Lanes).Select(lane => Enumerable.Range(0, length)
            .Select(n => new Complex(re.Values[(n * Lanes) + lane], im.Values[(n * Lanes) + lane])).ToArray()).ToArray();

        var fft = new LaneFft(length);
        fft.Transform(re.Vectors, im.Vectors);

        for (var lane = 0; lane < Lanes; lane++)
        {
            for (var k = 0; k < length; k++)
            {
                var at = (fft.Position[k] * Lanes) + lane;
                (new Complex(re.Values[at], im.Values[at]) - Dft(lanes[lane], k)).Magnitude.ShouldBeLessThan(1e-5 * length);
            }
        }
    }

    [Fact]
    public void FramesGiveThePowersOfTheirWindowedSamples()
    {
        var random = new SeededRandom(2);
        var samples = Enumerable.Range(0, 32 + (7 * 5)).Select(_ => (float)random.NextGaussian()).ToArray();
        var window = Enumerable.Range(0, 32).Select(_ => random.NextDouble()).ToArray();
        var powers = new FramePowers(window, 64);

        fixed (float* first = samples) powers.Transform(first, 5);

        for (var frame = 0; frame < Lanes; frame++)
        {
            var windowed = Enumerable.Range(0, 64).Select(n => n < 32 ? new Complex(samples[(frame * 5) + n] * window[n], 0) : 0).ToArray();
            for (var k = 0; k <= 32; k++)
                ((double)powers.Powers[(k * Lanes) + frame]).ShouldBe(Math.Pow(Dft(windowed, k).Magnitude, 2), 1e-4);
        }
    }

    [Theory]
    [InlineData(128)]
    [InlineData(512)]
    [InlineData(2048)]
    public void AFrameGivesThePowersOfItsWeightedSamples(int length)
    {
        var random = new SeededRandom(3);
        var (frame, halves) = (new LaneBuffer(length / Lanes), new LaneBuffer(length / Lanes));
        foreach (ref var sample in frame.Span) sample = (float)random.NextGaussian();
        foreach (ref var weight in halves.Span) weight = (float)random.NextDouble();
        var spectrum = new RealPowers(length);

        ShouldBePowers(null, n => frame.Values[n]);
        ShouldBePowers(halves.Values, n => 2 * (double)halves.Values[n] * frame.Values[n]);

        void ShouldBePowers(float* weights, Func<int, double> sample)
        {
            spectrum.Transform(frame.Values, weights);
            var signal = Enumerable.Range(0, length).Select(n => new Complex(sample(n), 0)).ToArray();
            for (var k = 0; k < spectrum.Bins; k += 1 + (length / 512))
                ((double)spectrum.Powers[k]).ShouldBe(Math.Pow(Dft(signal, k).Magnitude, 2), 1e-4 * length);
            spectrum.Powers[spectrum.Bins].ShouldBe(0);
        }
    }

    [Fact]
    public void TurningByShufflesIsTurningOneByOne()
    {
        var (a, b) = (new LaneBuffer(Lanes), new LaneBuffer(Lanes));
        for (var i = 0; i < a.Length; i++) a.Values[i] = b.Values[i] = i;

        LaneTranspose.Transpose(a.Vectors);
        LaneTranspose.TransposeOneByOne(b.Values);

        a.Span.ToArray().ShouldBe(b.Span.ToArray());
        a.Values[1].ShouldBe(8);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2048)]
    [InlineData(16383)]
    public void TheTurnedWindowIsTheCosineWindow(int length)
    {
        var windowed = new float[length];
        SymmetricHann.Apply([.. Enumerable.Repeat(1f, length)], windowed);

        for (var n = 0; n < length; n++) ((double)windowed[n]).ShouldBe(0.5 - (0.5 * Math.Cos(2 * Math.PI * n / (length - 1))), 1e-7);
    }

    private static Complex Dft(Complex[] x, int k)
    {
        var sum = Complex.Zero;
        for (var n = 0; n < x.Length; n++) sum += x[n] * Complex.FromPolarCoordinates(1, -2 * Math.PI * k * n / x.Length);
        return sum;
    }
}
