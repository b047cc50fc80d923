namespace Reprise.Acquire.Spotify;

/// <summary>The params <c>sources.spotify</c>.</summary>
/// <param name="Market">Country whose catalogue is meant, as two letters: what a playlist holds differs between countries.</param>
/// <param name="Playlists">The file that names the playlists of each genre.</param>
/// <param name="MaxTracksPerPlaylist">How many items of each playlist are looked at, from the first.</param>
internal sealed record SpotifyOptions(string Market, string Playlists, int MaxTracksPerPlaylist)
{
    /// <summary>The dotted key of these params.</summary>
    public const string Key = "sources.spotify";
}
