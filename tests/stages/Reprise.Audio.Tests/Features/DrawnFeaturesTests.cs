using System.Numerics;

namespace Reprise.Audio.Tests.Features;

/// <summary>The features that are drawn and that no network reads.</summary>
public sealed class DrawnFeaturesTests
{
    private static readonly float[] s_chirp = Golden.Signal("chirp");

    [Fact]
    public void LevelsAreThoseOfADirectFourierTransform()
    {
        const int t = 20;
        var levels = FeatureSets.Compute("spectrum-db", s_chirp);
        var frames = levels.Shape[1];
        var loudest = levels.Data.Max();

        for (var bin = 0; bin <= 1024; bin += 37)
        {
            var sum = Complex.Zero;
            for (var n = 0; n < 2048; n++)
            {
                var window = 0.5 - (0.5 * Math.Cos(2 * Math.PI * n / 2048));
                sum += window * s_chirp[(t * 512) - 1024 + n] * Complex.Exp(new Complex(0, -2 * Math.PI * bin * n / 2048));
            }

            var expected = 20 * Math.Log10(Math.Max(1e-5, sum.Magnitude));
            levels.Data[(bin * frames) + t].ShouldBe((float)Math.Max(loudest - 80, expected), 0.02f, $"bin {bin}");
        }
    }

    [Fact]
    public void TheFirstOfTwentyCoefficientsAreTheThirteen()
    {
        var (twenty, thirteen) = (FeatureSets.Compute("mfcc20", s_chirp), FeatureSets.Compute("mfcc13", s_chirp));

        Golden.MaxDifference(twenty.Data.AsSpan(0, thirteen.Data.Length), thirteen.Data).ShouldBeLessThan(1e-3);
        for (var k = 13; k < 20; k++) twenty.Row(k).ToArray().Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void TheWholeClipIsWhatThePatchesAreCutFrom()
    {
        float[] long_ = [.. Enumerable.Repeat(s_chirp, 12).SelectMany(part => part)];
        var whole = FeatureSets.Compute("fma-clip", long_);
        var patches = FeatureSets.Get("fma").WithWindows(2).Compute(long_);

        for (var band = 0; band < 64; band++)
        {
            for (var t = 0; t < 256; t++) patches.Data[(((1 * 64) + band) * 256) + t].ShouldBe(whole.Data[((258 + t) * 64) + band], 1e-6f);
        }
    }

    [Theory]
    [InlineData("mel-db", 20)]
    [InlineData("mel-db-8000", 64)]
    [InlineData("fma-clip", 33)]
    public void AToneAtTheCentreOfABandIsLoudestThere(string name, int band)
    {
        var set = FeatureSets.Get(name);
        var midi = 69 + (12 * Math.Log2(set.BandCentres[band] / 440));
        var values = set.Compute(Signals.Tone(midi, 1));

        var row = values.Row(20).ToArray();
        Math.Abs(Array.IndexOf(row, row.Max()) - band).ShouldBeLessThanOrEqualTo(1);
        set.BandCentres.Count.ShouldBe(row.Length);
        FeatureSets.Get("spectrum-db").BandCentres.ShouldBeEmpty();
    }

    // The notebook's figure of this track has a bar from 0 to about 4.8.
    [SharedFact("data/fma/000002.mp3")]
    public void ThePublishedTrackHasThePublishedRange()
    {
        var values = FeatureSets.Compute("fma-clip", AudioFile.LoadMono(SharedData.Get("data/fma/000002.mp3"), Signals.Rate));

        values.Data.Min().ShouldBeInRange(0, 0.01f);
        values.Data.Max().ShouldBeInRange(4.5f, 5.1f);
    }
}
