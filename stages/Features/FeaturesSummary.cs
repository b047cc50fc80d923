using Reprise.Audio;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Features;

/// <summary>The file <c>features.json</c>: what the arrays are, how many there are, and which tracks have none.</summary>
/// <param name="Collection">Whose tracks they are of.</param>
/// <param name="Features">The name in params.</param>
/// <param name="Set">The feature set.</param>
/// <param name="Shape">Of every array.</param>
/// <param name="Axes">What the axes are.</param>
/// <param name="Values">What the numbers are.</param>
/// <param name="Keep">Which end of a longer clip is kept.</param>
/// <param name="Source">Where the tracks come from.</param>
/// <param name="Tracks">Number of arrays.</param>
/// <param name="LeftOut">Clips that the set does not take, which is a rule and no error.</param>
/// <param name="Failures">Tracks whose file is bad, where the collection may go on without them.</param>
/// <param name="Constants">How the numbers were computed.</param>
internal sealed record FeaturesSummary(
    string Collection,
    string Features,
    string Set,
    IReadOnlyList<int> Shape,
    string Axes,
    string Values,
    string Keep,
    string Source,
    int Tracks,
    IReadOnlyList<TrackFailure> LeftOut,
    IReadOnlyList<TrackFailure> Failures,
    FeatureConstants Constants)
{
    /// <exception cref="StageException">No clip is left.</exception>
    public static FeaturesSummary Of(
        string collection, string name, SourceOptions source, ClipOptions options, ClipFeatures features, IReadOnlyList<Clip> clips, IReadOnlyList<TrackFailure> failures)
    {
        var leftOut = clips.Where(clip => clip.LeftOut is not null).Select(clip => new TrackFailure(clip.TrackId, clip.LeftOut!)).ToList();
        if (clips.Count == leftOut.Count)
        {
            throw new StageException(
                Codes.UnfitClip,
                $"features.{collection}.{name}",
                $"No clip of {collection} has these features, {leftOut.Count} are too short or too long and {failures.Count} are bad. "
                + $"{leftOut.FirstOrDefault()?.Reason}. Set a features.clips.{name}.length that the clips have.");
        }

        return new FeaturesSummary(
            collection, name, features.Set.Name, features.Shape, features.Set.Axes, features.Set.Values, options.Keep ?? ClipOptions.First,
            source.Source, clips.Count - leftOut.Count, leftOut, failures, FeatureConstants.Of(features.Set.Options));
    }
}

/// <summary>How the frames of the features were computed.</summary>
/// <param name="SampleRate">Samples per second, after resampling.</param>
/// <param name="TransformLength">Samples of a frame and points of its Fourier transform.</param>
/// <param name="HopLength">Samples from one frame to the next.</param>
/// <param name="Bands">Bands of the mel bank.</param>
/// <param name="MaxFrequency">Where the last band ends, in Hz.</param>
/// <param name="Padding">What the first and last frames hold beyond the signal.</param>
internal sealed record FeatureConstants(int SampleRate, int TransformLength, int HopLength, int Bands, double MaxFrequency, string Padding)
{
    public static FeatureConstants Of(MelOptions options) => new(
        SegmentConstants.SampleRate, options.TransformLength, options.HopLength, options.Bands, options.MaxFrequency, options.Padding == Audio.Padding.Reflect ? "reflect" : "zeros");
}
