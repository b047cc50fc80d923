using Reprise.Data;

namespace Reprise.Split;

/// <summary>The tracks a split may use: with sound in them, and each recording once.</summary>
/// <param name="Tracks">In the order of their ids.</param>
/// <param name="LeftOut">Why the others are not, in sentences.</param>
internal sealed record UsableTracks(IReadOnlyList<SegmentRow> Tracks, IReadOnlyList<string> LeftOut)
{
    public static UsableTracks Of(IEnumerable<SegmentRow> index)
    {
        var (tracks, leftOut) = (new List<SegmentRow>(), new List<string>());
        var first = new Dictionary<string, SegmentRow>();

        foreach (var track in index.OrderBy(row => row.TrackId, StringComparer.Ordinal))
        {
            if (track.Segments == 0)
            {
                leftOut.Add($"{track.TrackId} is left out, it has no segments");
            }
            else if (!first.TryAdd(track.Sha256, track))
            {
                // Two copies could stand on both sides of a split, and be remembered instead of recognised.
                var kept = first[track.Sha256];
                var label = kept.Genre == track.Genre ? "" : $" with the label {kept.Genre}, not {track.Genre}";
                leftOut.Add($"{track.TrackId} is left out, it is the same file as {kept.TrackId}, which is kept{label}");
            }
            else
            {
                tracks.Add(track);
            }
        }

        return new UsableTracks(tracks, leftOut);
    }
}
