namespace Reprise.Split;

/// <summary>The tracks a split may use: with sound in them, and each recording once.</summary>
/// <param name="Tracks">In the order of their ids.</param>
/// <param name="LeftOut">Why the others are not, in sentences.</param>
internal sealed record UsableTracks(IReadOnlyList<Track> Tracks, IReadOnlyList<string> LeftOut)
{
    public static UsableTracks Of(IEnumerable<Track> index)
    {
        var (tracks, leftOut) = (new List<Track>(), new List<string>());
        var first = new Dictionary<string, Track>();

        foreach (var track in index.OrderBy(track => track.TrackId, StringComparer.Ordinal))
        {
            if (track.Silent)
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
