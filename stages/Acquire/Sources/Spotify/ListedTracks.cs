using Reprise.Stages;

namespace Reprise.Acquire.Spotify;

/// <summary>What the playlists hold.</summary>
/// <param name="Tracks">Each track once in a genre, in the order of their ids.</param>
/// <param name="Repeats">How often a track was listed again in its genre.</param>
/// <param name="Closed">Playlists that Spotify does not show.</param>
internal sealed record ListedTracks(IReadOnlyList<(string Genre, string Track)> Tracks, int Repeats, IReadOnlyList<SkippedFile> Closed)
{
    /// <summary>Asks for the playlists that are not known yet.</summary>
    /// <param name="playlists">Of all genres.</param>
    /// <param name="options">The source's params.</param>
    /// <param name="goOn">Whether the source may do without some playlists.</param>
    /// <param name="downloads">What is known already, and where answers are kept.</param>
    /// <param name="gateway">Called only where there is something to ask.</param>
    /// <param name="origin">Where a reader changes the playlists.</param>
    /// <exception cref="StageException">Spotify shows no playlist, or not all and the source may not go on.</exception>
    public static async Task<ListedTracks> Of(
        IReadOnlyList<(string Genre, Playlist Playlist)> playlists, SpotifyOptions options, bool goOn, SpotifyDownloads downloads, Func<SpotifyGateway> gateway, string origin)
    {
        var tracks = new List<(string Genre, string Track)>();
        var closed = new List<(string Genre, Playlist Playlist)>();

        foreach (var (genre, playlist) in playlists)
        {
            var listed = downloads.TracksOf(playlist.Id);
            if (listed is null)
            {
                listed = await gateway().TracksOf(playlist.Id, options.Market, options.MaxTracksPerPlaylist).ConfigureAwait(false);
                if (listed is not null) downloads.KeepTracks(playlist.Id, listed);
            }

            if (listed is null) closed.Add((genre, playlist));
            else tracks.AddRange(listed.Select(track => (genre, track)));
        }

        if (closed.Count > 0 && (!goOn || closed.Count == playlists.Count)) throw Refused(closed, playlists.Count, options, origin);

        var once = tracks.Distinct().OrderBy(pair => pair.Genre, StringComparer.Ordinal).ThenBy(pair => pair.Track, StringComparer.Ordinal).ToList();
        return new ListedTracks(
            once,
            tracks.Count - once.Count,
            [.. closed.Select(pair => new SkippedFile($"{pair.Genre}/{pair.Playlist.Id}", $"{Codes.SpotifyPlaylistsClosed}: Spotify does not show the playlist '{pair.Playlist.Name}' to this app (404)."))]);
    }

    private static StageException Refused(List<(string Genre, Playlist Playlist)> closed, int all, SpotifyOptions options, string origin)
    {
        var names = string.Join(", ", closed.Take(3).Select(pair => $"{pair.Playlist.Id} '{pair.Playlist.Name}' of {pair.Genre}"));
        var others = closed.Count < all ? ", or set on_error: skip to go on with the others" : "";
        return new StageException(
            Codes.SpotifyPlaylistsClosed,
            origin,
            $"Spotify does not show {closed.Count} of {all} playlists to this app (404), first {names}: its editorial playlists are closed to apps registered after 27 November 2024, so take source audio or msd, name open playlists in {options.Playlists}{others}.");
    }
}
