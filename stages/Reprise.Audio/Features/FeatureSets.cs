using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Audio;

/// <summary>All parameterisations by name; every one takes mono samples at 22050 Hz.</summary>
public static class FeatureSets
{
    private static readonly MelOptions Default = new();

    /// <summary>Every set, ordered by name.</summary>
    public static IReadOnlyList<FeatureSet> All { get; } = Array.AsReadOnly<FeatureSet>([
        new("chroma", "pitch class × time", "strength, the strongest of a frame 1, A = 440 Hz",
            Default with { Bands = 0 }, set => new Chroma(set.Options, followsTuning: false)),
        new("chroma-tuned", "pitch class × time", "strength, the strongest of a frame 1, tuning estimated",
            Default with { Bands = 0 }, set => new Chroma(set.Options, followsTuning: true)),
        new("fma", "patch × mel × time", "ln(1 + power)",
            new MelOptions { TransformLength = 512, HopLength = 256, Bands = 64, MaxFrequency = 10000 }, set => new MelPatches(set.Options, set.Windows))
        {
            Windows = MelPatches.Published,
        },
        new("fma-clip", "time × mel", "ln(1 + power)",
            new MelOptions { TransformLength = 512, HopLength = 256, Bands = 64, MaxFrequency = 10000 }, set => new LogOneMoreMel(set.Options)),
        Windows("lachmish-mel", "mel", "power", Default, set => new WindowedMel(set.Options, set.Windows, 0, 1, 2, 3, 4)),
        Windows("lachmish-mel-hop1024-cols02", "mel", "power", Default with { HopLength = 1024 }, set => new WindowedMel(set.Options, set.Windows, 0, 2)),
        Windows("lachmish-mel-hop2048", "mel", "power", Default with { HopLength = 2048 }, set => new WindowedMel(set.Options, set.Windows, 0, 1)),
        Windows("lachmish-mfcc", "coefficient", "MFCC of dB, the loudest band of a window 0", Default, set => new WindowedMfcc(set.Options, set.Windows)),
        new("mel-db", "time × mel", "dB, the loudest 80 kept", Default, set => new MelLevels(set.Options)),
        new("mel-db-8000", "time × mel", "dB, the loudest 80 kept", Default with { MaxFrequency = 8000 }, set => new MelLevels(set.Options)),
        new("mfcc13", "coefficient × time", "MFCC of dB", Default, set => new Mfcc(set.Options, Cepstrum.Published)),
        new("mfcc20", "coefficient × time", "MFCC of dB", Default, set => new Mfcc(set.Options, 20)),
        new("onset-strength", "time", "mean rise in dB", Default with { Padding = Padding.Zeros }, set => new OnsetStrength(set.Options)),
        new("spectrum-db", "frequency × time", "dB, the loudest 80 kept", Default with { Bands = 0 }, set => new SpectrumLevels(set.Options)),
        new("titus", "time × mel", "ln(power)", Default with { HopLength = 1024 }, set => new LogMel(set.Options)) { Silence = LogMel.Silence },
    ]);

    /// <summary>Finds a set.</summary>
    /// <exception cref="StageException">There is no set of this name.</exception>
    public static FeatureSet Get(string name) => All.FirstOrDefault(set => set.Name == name) ?? throw new StageException(
        Codes.UnknownFeatures, name, $"There are no features named '{name}'. Use one of {string.Join(", ", All.Select(set => set.Name))}.");

    /// <summary>Computes the features of one clip.</summary>
    /// <param name="name">Of the set.</param>
    /// <param name="samples">Mono at 22050 Hz, full scale 1.</param>
    /// <returns>An array of the set's <see cref="FeatureSet.Axes"/>.</returns>
    /// <exception cref="StageException">There is no set of this name, or the clip is too short or too long for it.</exception>
    public static NdArray<float> Compute(string name, ReadOnlySpan<float> samples) => Get(name).Compute(samples);

    private static FeatureSet Windows(string name, string rows, string values, MelOptions options, Func<FeatureSet, IFeature> create) =>
        new(name, $"window × {rows} × column", values, options, create) { Windows = ShortWindows.Published };
}
