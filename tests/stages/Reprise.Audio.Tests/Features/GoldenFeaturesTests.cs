using Reprise.Data;
using Xunit.Abstractions;
using static Reprise.Audio.Tests.Thinned;

namespace Reprise.Audio.Tests.Features;

/// <summary>Every parameterisation against librosa 0.11 in float64. A tolerance is relative to the largest reference value, or absolute.</summary>
public sealed class GoldenFeaturesTests(ITestOutputHelper output)
{
    private readonly HashSet<string> _compared = [];

    private static readonly MelOptions Titus = new() { HopLength = 1024 };
    private static readonly MelOptions Fma = new() { TransformLength = 512, HopLength = 256, Bands = 64, MaxFrequency = 10000 };

    [Theory]
    [InlineData("sine440")]
    [InlineData("chirp")]
    [InlineData("noise")]
    [InlineData("clickchords")]
    public void SyntheticSignalsGiveTheReferenceFeatures(string name) => ShouldMatch(name);

    [SharedFact("golden/real_hungarian.npz")]
    public void ARecordingGivesTheReferenceFeatures() => ShouldMatch("real_hungarian");

    [SharedFact("golden/clickchords.npz")]
    public void TheWholeReferencesAreMatchedToo()
    {
        foreach (var name in new[] { "sine440", "chirp", "noise", "clickchords" }) ShouldMatch(Golden.Whole + name);
    }

    private void ShouldMatch(string name)
    {
        var samples = Golden.Signal(name);

        var power = Powers(samples, Titus);
        Relative(name, "mel_titus_power", power, 1e-5);
        var floor = 1e-8f * power.Data.Max();
        Absolute(name, "mel_titus_log", FeatureSets.Compute("titus", samples), 0.002, log => MathF.Exp(log) > floor);
        Relative(name, "mel_titus_power_zeropad", Powers(samples, Titus with { Padding = Padding.Zeros }), 1e-5);

        Relative(name, "mel_fma_power", Transposed(Powers(samples, Fma)), 1e-5);
        Relative(name, "mel_512_power", Transposed(Powers(samples, new MelOptions())), 1e-5);
        Absolute(name, "mel_512_db", Transposed(FeatureSets.Compute("mel-db", samples)), 0.01);
        Absolute(name, "mfcc13", FeatureSets.Compute("mfcc13", samples), 0.02);
        Absolute(name, "mfcc13_zeropad", Compute(new Mfcc(new MelOptions { Padding = Padding.Zeros }, Cepstrum.Published), samples), 0.02);

        Absolute(name, "chroma_stft_t0", FeatureSets.Compute("chroma", samples), 1e-4);
        Absolute(name, "chroma_stft_auto", FeatureSets.Compute("chroma-tuned", samples), 1e-4);
        ((float)Tuning.Estimate(new PowerFrames(2048, 512, Padding.Reflect), samples)).ShouldBe(Golden.Floats(name, "tuning_stft")[0]);

        if (Golden.Has(name, "lachmish_mfcc")) ClipsShouldMatch(name, samples);
        Golden.Names(name).Where(IsFeature).Except(_compared).ShouldBeEmpty($"{name} has references that nothing is compared with");
    }

    private void ClipsShouldMatch(string name, float[] samples)
    {
        Absolute(name, "mel_fma_log1p_windows", FeatureSets.Compute("fma", samples), 1e-4);
        Relative(name, "lachmish_mel_hop512", FeatureSets.Compute("lachmish-mel", samples), 1e-5);
        Relative(name, "lachmish_mel_hop2048", FeatureSets.Compute("lachmish-mel-hop2048", samples), 1e-5);
        Relative(name, "lachmish_mel_hop1024_cols02", FeatureSets.Compute("lachmish-mel-hop1024-cols02", samples), 1e-5);
        Absolute(name, "lachmish_mfcc", FeatureSets.Compute("lachmish-mfcc", samples), 0.02);
    }

    private void Relative(string name, string key, NdArray<float> ours, double tolerance) =>
        Check(name, key, ours, tolerance, (difference, scale) => difference / scale, null);

    private void Absolute(string name, string key, NdArray<float> ours, double tolerance, Func<float, bool>? counts = null) =>
        Check(name, key, ours, tolerance, (difference, _) => difference, counts);

    // The zero-padded variants and the dB exist for the short signals only.
    private void Check(string name, string key, NdArray<float> ours, double tolerance, Func<double, double, double> error, Func<float, bool>? counts)
    {
        _compared.Add(key);
        if (!Golden.Has(name, key)) return;

        var (difference, scale) = Compare(ours, Golden.Array(name, key), counts);
        output.WriteLine($"{name} {key}: {error(difference, scale):G2}");
        error(difference, scale).ShouldBeLessThanOrEqualTo(tolerance, $"{name} {key}");
    }

    // Constant-Q chroma differs between versions of librosa, and no model needs it.
    private static bool IsFeature(string key) =>
        key.StartsWith("mel_", StringComparison.Ordinal) || key.StartsWith("mfcc", StringComparison.Ordinal)
        || key.StartsWith("chroma_stft", StringComparison.Ordinal) || key.StartsWith("lachmish", StringComparison.Ordinal);

    private static NdArray<float> Powers(float[] samples, MelOptions options)
    {
        var mel = new MelSpectrogram(options);
        var powers = NdArray.Zeros<float>(mel.Count(samples.Length), options.Bands);
        mel.All(samples, powers.Data);
        return powers;
    }

    private static NdArray<float> Compute(IFeature feature, float[] samples)
    {
        var values = NdArray.Zeros<float>(feature.Shape(samples.Length));
        feature.Compute(samples, values.Data);
        return values;
    }
}
