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
            Default with { Bands = 0 }, options => new Chroma(options, followsTuning: false)),
        new("chroma-tuned", "pitch class × time", "strength, the strongest of a frame 1, tuning estimated",
            Default with { Bands = 0 }, options => new Chroma(options, followsTuning: true)),
        new("fma", "patch × mel × time", "ln(1 + power)",
            new MelOptions { TransformLength = 512, HopLength = 256, Bands = 64, MaxFrequency = 10000 }, options => new MelPatches(options))
        {
            ShortestClip = MelPatches.ShortestClip(256),
            LongestClip = MelPatches.LongestClip(256),
        },
        Windows("lachmish-mel", "mel", "power", Default, options => new WindowedMel(options, 0, 1, 2, 3, 4)),
        Windows("lachmish-mel-hop1024-cols02", "mel", "power", Default with { HopLength = 1024 }, options => new WindowedMel(options, 0, 2)),
        Windows("lachmish-mel-hop2048", "mel", "power", Default with { HopLength = 2048 }, options => new WindowedMel(options, 0, 1)),
        Windows("lachmish-mfcc", "coefficient", "MFCC of dB, the loudest band of a window 0", Default, options => new WindowedMfcc(options)),
        new("mel-db", "time × mel", "dB, the loudest 80 kept", Default, options => new MelLevels(options)),
        new("mfcc13", "coefficient × time", "MFCC of dB", Default, options => new Mfcc(options)),
        new("onset-strength", "time", "mean rise in dB", Default with { Padding = Padding.Zeros }, options => new OnsetStrength(options)),
        new("titus", "time × mel", "ln(power)", Default with { HopLength = 1024 }, options => new LogMel(options)),
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

    private static FeatureSet Windows(string name, string rows, string values, MelOptions options, Func<MelOptions, IFeature> create) =>
        new(name, $"window × {rows} × column", values, options, create) { ShortestClip = ShortWindows.ClipLength };
}
