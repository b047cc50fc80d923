using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Exhibit;

/// <summary>The maps that are made of the segments of a track.</summary>
internal static class SegmentMaps
{
    /// <summary>
    /// The twelve timbre values of each segment, as DeepMusic's Figure 3, those of the first one with its pitches, and all pitches where there is no
    /// sound to measure chroma in.
    /// </summary>
    public static void Add(TrackRow track, TrackSegments segments, TimbreBasis? basis, bool withPitches, MapWriter maps)
    {
        var whole = (segments.Start[0], segments.Start[0] + SegmentGrid.Seconds(segments));

        if (withPitches)
            maps.Add("chroma", track, whole, "pitch class", null, "strengths, that of the strongest class of a segment 1", SegmentGrid.Of(segments, segments.Pitches.Data));

        var timbre = segments.Timbre(basis);
        maps.Add(
            "timbre", track, whole, "coefficient", null, "coefficients of segments, each from its least in the clip, 0, to its greatest, 1",
            SegmentGrid.Of(segments, timbre).Normalised());

        // The vectors of one segment as they are, as the preparation notebook prints them.
        var first = (segments.Start[0], segments.Start[0] + segments.Duration[0]);
        maps.Add("first-timbre", track, first, "coefficient", null, "coefficients of the first segment", First(timbre));
        maps.Add("first-pitches", track, first, "pitch class", null, "strengths in the first segment, that of the strongest class 1", First(segments.Pitches.Data));
    }

    private static Grid First(ReadOnlySpan<float> values) => new(SegmentConstants.Values, 1, values[..SegmentConstants.Values].ToArray());
}
