namespace SpotifyAPI.Web;

public static class SpotifyUrls
{
    public static readonly Uri APIV1 = new("https://api.spotify.com/v1/");

    public static readonly Uri OAuthToken = new("https://accounts.spotify.com/api/token");

    public static Uri PlaylistTracks(string playlistId) => Relative($"playlists/{Uri.EscapeDataString(playlistId)}/tracks");

    public static Uri AudioAnalysis(string trackId) => Relative($"audio-analysis/{Uri.EscapeDataString(trackId)}");

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
