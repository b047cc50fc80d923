using Reprise.Data;

namespace Reprise.Split;

/// <summary>What a split knows of a track.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>.</param>
/// <param name="Genre">The label.</param>
/// <param name="Sha256">Digest of the source file; equal digests are the same recording.</param>
/// <param name="Silent">Whether nothing was found in it to learn from.</param>
internal sealed record Track(string TrackId, string Genre, string Sha256, bool Silent = false)
{
    public static Track Of(SegmentRow row) => new(row.TrackId, row.Genre, row.Sha256, row.Segments == 0);

    public static Track Of(ClipRow row) => new(row.TrackId, row.Genre, row.Sha256);
}
