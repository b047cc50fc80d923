using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Audio;

/// <summary>
/// Features that have the same shape for every clip: so many windows from the first, or so many frames, where longer clips are cut and
/// shorter ones continued with what silence is in these features. It may be used by several threads at once.
/// </summary>
public sealed class ClipFeatures
{
    // No track is longer.
    private const int MostSamples = SoundFileReader.LongestSeconds * SegmentConstants.SampleRate;

    private readonly int _length;
    private readonly bool _keepsLast;
    private readonly bool _repeats;

    private ClipFeatures(FeatureSet set, ClipOptions options)
    {
        var length = options.Length;
        (Set, _length, _keepsLast, _repeats) = (set, length, options.Keep == ClipOptions.Last, options.ShortClips == ClipOptions.Repeat);
        Shape = set.Windows > 0 ? set.Shape(set.ShortestClip) : [length, .. set.Shape(1)[1..]];
    }

    /// <summary>The feature sets that clips can have.</summary>
    public static IReadOnlyList<FeatureSet> Sets { get; } = [.. FeatureSets.All.Where(set => set.Windows > 0 || set.Silence is not null)];

    /// <summary>The features before they are cut to one shape.</summary>
    public FeatureSet Set { get; }

    /// <summary>Length of each axis, the same for every clip.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The features that params ask for.</summary>
    /// <param name="options">As params say.</param>
    /// <param name="key">Where they say it, for messages.</param>
    /// <param name="locate">Where a key below is written.</param>
    /// <exception cref="StageException">There is no such set, or its clips cannot have this form.</exception>
    public static ClipFeatures Of(ClipOptions options, string key, Func<string, string> locate)
    {
        var set = Sets.FirstOrDefault(set => set.Name == options.Set) ?? throw new StageException(
            Codes.UnknownFeatures,
            locate(key + ".set"),
            $"{key}.set = {options.Set}: clips have no features of this name. Use one of {string.Join(", ", Sets.Select(set => set.Name))}.");

        var most = set.Windows > 0 ? set.WindowsOf(MostSamples) : set.Frames(MostSamples);
        List<StageError> errors = [];
        if (options.Length < 1 || options.Length > most)
            Refuse("length", options.Length, $"it is the number of {(set.Windows > 0 ? "windows" : "frames")} of a clip, 1 to {most}, which is an hour");

        if (options.Keep is not (null or ClipOptions.First or ClipOptions.Last))
            Refuse("keep", options.Keep, $"it is {ClipOptions.First} or {ClipOptions.Last}");
        else if (options.Keep == ClipOptions.Last && set.Windows > 0)
            Refuse("keep", options.Keep, $"{set.Name} always takes the first windows; leave the key out");

        if (options.ShortClips is not (null or ClipOptions.LeaveOut or ClipOptions.Repeat))
            Refuse("short_clips", options.ShortClips, $"it is {ClipOptions.LeaveOut} or {ClipOptions.Repeat}");
        else if (options.ShortClips is not null && set.Windows == 0)
            Refuse("short_clips", options.ShortClips, $"{set.Name} continues short clips with silence; leave the key out");

        return errors.Count > 0
            ? throw new StageException(errors)
            : new ClipFeatures(set.Windows > 0 ? set.WithWindows(options.Length) : set, options);

        void Refuse(string name, object value, string reason) =>
            errors.Add(new StageError(Codes.UnfitFeatures, locate($"{key}.{name}"), $"{key}.{name} = {value}: {reason}."));
    }

    /// <summary>Frames, or short windows, of the whole clip before it is cut or continued.</summary>
    /// <param name="samples">Length of the clip at 22050 Hz.</param>
    public int Frames(int samples) => Set.Frames(samples);

    /// <summary>The clip as it is measured: itself, or repeated where it is too short and params ask for that.</summary>
    /// <param name="samples">Mono at 22050 Hz; no clip is empty.</param>
    public float[] Fill(float[] samples)
    {
        if (!_repeats || samples.Length == 0 || samples.Length >= Set.ShortestClip) return samples;

        var filled = new float[Set.ShortestClip];
        for (var i = 0; i < filled.Length; i++) filled[i] = samples[i % samples.Length];
        return filled;
    }

    /// <summary>Computes the features of one clip.</summary>
    /// <param name="samples">Mono at 22050 Hz, full scale 1.</param>
    /// <returns>An array of <see cref="Shape"/>.</returns>
    /// <exception cref="StageException">The clip is too short or too long; <see cref="FeatureSet.Misfit"/> tells before.</exception>
    public NdArray<float> Compute(ReadOnlySpan<float> samples)
    {
        var whole = Set.Compute(samples);
        if (Set.Windows > 0 || whole.Shape[0] == _length) return whole;

        var clip = NdArray.Zeros<float>([.. Shape]);
        var width = clip.Data.Length / _length;
        var kept = Math.Min(_length, whole.Shape[0]) * width;
        var first = _keepsLast ? whole.Data.Length - kept : 0;

        whole.Data.AsSpan(first, kept).CopyTo(clip.Data);
        // What is added comes after the sound, whichever end is kept.
        clip.Data.AsSpan(kept).Fill(Set.Silence!.Value);
        return clip;
    }
}
