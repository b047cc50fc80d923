using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Exhibit;

/// <summary>The maps that are made of the segments of a track.</summary>
internal static class SegmentMaps
{
    /// <summary>The twelve timbre values of each segment, as DeepMusic's Figure 3, and the pitches where there is no sound to measure chroma in.</summary>
    public static void Add(TrackRow track, TrackSegments segments, TimbreBasis? basis, bool withPitches, MapWriter maps)
    {
        var whole = (segments.Start[0], segments.Start[0] + SegmentGrid.Seconds(segments));

        if (withPitches)
            maps.Add("chroma", track, whole, "pitch class", null, "strengths, that of the strongest class of a segment 1", SegmentGrid.Of(segments, segments.Pitches.Data));

        maps.Add(
            "timbre", track, whole, "coefficient", null, "coefficients of segments, each from its least in the clip, 0, to its greatest, 1",
            SegmentGrid.Of(segments, segments.Timbre(basis)).Normalised());
    }
}
