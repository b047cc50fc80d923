using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Audio;

/// <summary>One named parameterisation of a feature. It may be used by several threads at once; each has its own scratch memory.</summary>
public sealed class FeatureSet
{
    // Each thread's scratch memory, made when it first computes a set.
    [ThreadStatic]
    private static Dictionary<FeatureSet, IFeature>? features;

    private readonly Func<FeatureSet, IFeature> _create;

    internal FeatureSet(string name, string axes, string values, MelOptions options, Func<FeatureSet, IFeature> create) =>
        (Name, Axes, Values, Options, _create) = (name, axes, values, options, create);

    /// <summary>The word by which params name it.</summary>
    public string Name { get; }

    /// <summary>What the axes of the array are, in order, separated by " × ".</summary>
    public string Axes { get; }

    /// <summary>What the numbers are.</summary>
    public string Values { get; }

    /// <summary>How the frames are cut and gathered.</summary>
    public MelOptions Options { get; }

    /// <summary>How many windows of a clip it takes, the first ones; 0 where it takes the whole clip.</summary>
    public int Windows { get; internal init; }

    /// <summary>Where the mel bands have their peaks, in Hz; empty where frames are not gathered into mel bands.</summary>
    public IReadOnlyList<double> BandCentres
    {
        get
        {
            var step = MelScale.FromHertz(Options.MaxFrequency) / (Options.Bands + 1);
            return [.. Enumerable.Range(1, Options.Bands).Select(band => MelScale.ToHertz(band * step))];
        }
    }

    /// <summary>The value of every number where there is no sound at all, if a clip may be continued with that.</summary>
    internal float? Silence { get; init; }

    /// <summary>The fewest samples at 22050 Hz that it can be computed from.</summary>
    public int ShortestClip => Feature() is IWindowed windowed ? windowed.ShortestClip : 1;

    /// <summary>The most samples.</summary>
    public int LongestClip => Feature() is IWindowed windowed ? windowed.LongestClip : int.MaxValue;

    /// <summary>The same set with another number of windows; only for one that has windows.</summary>
    public FeatureSet WithWindows(int windows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(windows, 1);
        if (Windows == 0) throw new InvalidOperationException($"{Name} has no windows.");
        return windows == Windows ? this : new FeatureSet(Name, Axes, Values, Options, _create) { Windows = windows };
    }

    /// <summary>Length of each axis for a clip of so many samples.</summary>
    /// <exception cref="StageException">The clip is too short or too long.</exception>
    public int[] Shape(int samples)
    {
        if (Misfit(samples) is { } reason) throw new StageException(Codes.UnfitClip, Name, $"{reason}. Leave it out.");
        return Feature().Shape(samples);
    }

    /// <summary>Why a clip of so many samples has no such features; null where it has.</summary>
    public string? Misfit(int samples)
    {
        if (samples >= ShortestClip && samples <= LongestClip) return null;

        var wanted = LongestClip == int.MaxValue ? $"at least {ShortestClip}" : $"{ShortestClip} to {LongestClip}";
        return $"The features '{Name}' take {wanted} samples at 22050 Hz; the clip has {samples}";
    }

    /// <summary>How many windows a clip of so many samples has, whether they are taken or not; only for a set that has windows.</summary>
    internal int WindowsOf(int samples) => ((IWindowed)Feature()).WindowsOf(samples);

    /// <summary>Along the time axis of the whole clip: frames, or short windows where each is a signal of its own.</summary>
    internal int Frames(int samples) => Feature() is IWindowed windowed ? windowed.Frames(samples) : Feature().Shape(samples)[0];

    /// <summary>Computes the feature of one clip.</summary>
    /// <param name="samples">Mono at 22050 Hz, full scale 1.</param>
    /// <exception cref="StageException">The clip is too short or too long.</exception>
    public NdArray<float> Compute(ReadOnlySpan<float> samples)
    {
        var shape = Shape(samples.Length);
        var values = GC.AllocateUninitializedArray<float>(shape.Aggregate(1, (product, length) => product * length));
        Feature().Compute(samples, values);
        return new NdArray<float>(values, shape);
    }

    /// <summary>Computes the feature of one clip into memory of the caller, for instance a part of a larger array.</summary>
    /// <param name="samples">Mono at 22050 Hz, full scale 1.</param>
    /// <param name="values">As many values as <see cref="Shape"/> says, C order.</param>
    /// <exception cref="StageException">The clip is too short or too long.</exception>
    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        var count = Shape(samples.Length).Aggregate(1, (product, length) => product * length);
        if (values.Length != count) throw new ArgumentException($"{values.Length} values, but {count} are needed.", nameof(values));
        Feature().Compute(samples, values);
    }

    private IFeature Feature()
    {
        features ??= [];
        if (!features.TryGetValue(this, out var feature)) features[this] = feature = _create(this);
        return feature;
    }
}
