using FsCheck;
using FsCheck.Fluent;

namespace Reprise.Audio.Tests.Features;

public sealed unsafe class FeaturePropertiesTests
{
    private static readonly MelOptions[] Options =
    [
        new() { HopLength = 1024 },
        new() { Padding = Padding.Zeros },
        new() { TransformLength = 512, HopLength = 256, Bands = 64, MaxFrequency = 10000 },
    ];

    [Fact]
    public void TwiceTheAmplitudeIsFourTimesThePower() => ForAll((samples, options) =>
    {
        var (once, twice) = (Powers(samples, options), Powers(Array.ConvertAll(samples, sample => 2 * sample), options));

        // To the bit, save where numbers become denormal on the way.
        for (var i = 0; i < once.Length; i++) twice[i].ShouldBe(4 * once[i], 1e-29f + (once[i] > 1e-24f ? 0 : 1e-6f * once[i]));
    });

    [Fact]
    public void ADelayOfWholeHopsMovesTheFramesByAsMany() => ForAll((samples, options) =>
    {
        const int Hops = 3;
        var plain = Powers(samples, options with { Padding = Padding.Zeros });
        var delayed = Powers([.. new float[Hops * options.HopLength], .. samples], options with { Padding = Padding.Zeros });

        delayed[(Hops * options.Bands)..].ShouldBe(plain);
    });

    [Fact]
    public void PowersAreFiniteAndNotNegative() => ForAll((samples, options) =>
        Powers(samples, options).ShouldAllBe(power => float.IsFinite(power) && power >= 0));

    [Fact]
    public void AFrameHasAsMuchEnergyAsItsBins() => ForAll((samples, options) =>
    {
        // Parseval: bins between the first and the last stand for two.
        var n = options.TransformLength;
        var frames = new PowerFrames(n, options.HopLength, Padding.Zeros);
        var window = PeriodicHann.Weights(n);
        for (var t = 0; t < frames.Count(samples.Length); t += 5)
        {
            var first = (t * options.HopLength) - (n / 2);
            var energy = Enumerable.Range(0, n).Where(i => first + i >= 0 && first + i < samples.Length).Sum(i => Math.Pow(window[i] * samples[first + i], 2));

            var powers = frames.At(samples, t);
            var sum = -(double)powers[0] - powers[frames.Bins - 1];
            for (var k = 0; k < frames.Bins; k++) sum += 2 * (double)powers[k];
            (sum / n).ShouldBe(energy, (1e-5 * energy) + 1e-20);
        }
    });

    [Fact]
    public void EveryBandOfABankIsATriangleOfAreaTwo()
    {
        foreach (var options in Options)
        {
            var bins = (options.TransformLength / 2) + 1;
            var weights = MelBank.Weights(options.TransformLength, options.Bands, options.MaxFrequency);
            var width = Signals.Rate / (double)options.TransformLength;

            for (var band = 0; band < options.Bands; band++)
            {
                var row = weights.AsSpan(band * bins, bins).ToArray();
                row.Max().ShouldBeGreaterThan(0);
                row.Min().ShouldBe(0);

                // It rises and then falls; where bins are narrow beside a band their sum is its area, where they are not, nearly.
                var peak = Array.IndexOf(row, row.Max());
                for (var k = 1; k < bins; k++) (k <= peak ? row[k] - row[k - 1] : row[k - 1] - row[k]).ShouldBeGreaterThanOrEqualTo(0);
                if (row.Count(weight => weight > 0) > 20) (row.Sum() * width / 2).ShouldBe(0.5, 0.01);
            }
        }
    }

    [Fact]
    public void SilenceIsTheFloorOfEverySet()
    {
        var clip = new float[661500];
        FeatureSets.Compute("titus", clip).Data.ShouldAllBe(value => value == MathF.Log(1e-6f));
        FeatureSets.Compute("fma", clip).Data.ShouldAllBe(value => value == 0);
        FeatureSets.Compute("lachmish-mel", clip).Data.ShouldAllBe(value => value == 0);
        FeatureSets.Compute("mel-db", clip).Data.ShouldAllBe(value => Math.Abs(value + 100) < 1e-4);
        FeatureSets.Compute("chroma", clip).Data.ShouldAllBe(value => value == 0);
        FeatureSets.Compute("lachmish-mfcc", clip).Data.ShouldAllBe(value => Math.Abs(value) < 1e-4);
    }

    [Fact]
    public void ATonePeaksInItsOwnBandAndClass()
    {
        for (var note = 57; note < 100; note += 5)
        {
            var tone = Signals.Tone(note, 1);
            var hertz = 440 * Math.Pow(2, (note - 69) / 12.0);
            var edges = MelBank.Edges(128, 11025);

            var levels = FeatureSets.Compute("titus", tone).Row(10).ToArray();
            var band = Array.IndexOf(levels, levels.Max());
            hertz.ShouldBeInRange(edges[band], edges[band + 2]);

            var chroma = FeatureSets.Compute("chroma", tone);
            Enumerable.Range(0, 12).Single(c => chroma.Row(c)[20] == 1).ShouldBe(note % 12);
        }
    }

    [Fact]
    public void AnyLengthIsMirroredAsNumPyMirrorsIt() => Check.One(
        Signals.Tries(100),
        Prop.ForAll(Gen.Choose(1, 3000).ToArbitrary(), length =>
        {
            // Bounces off both ends, one step at a time.
            var samples = Enumerable.Range(0, length).Select(n => (float)Math.Sin(n * n)).ToArray();
            var reflected = new float[length + 2048];
            var (at, step) = (0, 1);
            for (var n = 1024; n < reflected.Length; n++) reflected[n] = samples[Bounce(ref at, ref step, length)];
            (at, step) = (0, 1);
            _ = Bounce(ref at, ref step, length);
            for (var n = 1023; n >= 0; n--) reflected[n] = samples[Bounce(ref at, ref step, length)];

            var (inside, centred) = (new RealPowers(2048), new PowerFrames(2048, 512, Padding.Reflect));
            var halves = Array.ConvertAll(PeriodicHann.Weights(2048), weight => (float)(weight / 2));
            for (var t = 0; t < centred.Count(length); t++)
            {
                fixed (float* frame = reflected, window = halves) inside.Transform(frame + (t * 512), window);
                new ReadOnlySpan<float>(centred.At(samples, t), centred.Bins).SequenceEqual(new ReadOnlySpan<float>(inside.Powers, inside.Bins)).ShouldBeTrue();
            }
        }));

    private static int Bounce(ref int at, ref int step, int length)
    {
        var here = at;
        if (length == 1) return 0;
        if (at + step < 0 || at + step >= length) step = -step;
        at += step;
        return here;
    }

    private static float[] Powers(float[] samples, MelOptions options)
    {
        var mel = new MelSpectrogram(options);
        var powers = new float[mel.Count(samples.Length) * options.Bands];
        mel.All(samples, powers);
        return powers;
    }

    private static void ForAll(Action<float[], MelOptions> property) => Check.One(
        Signals.Tries(25),
        Prop.ForAll(Signals.Any, samples => Array.ForEach(Options, options => property(samples, options))));
}
