using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class SpotifyClient : ISpotifyClient
{
    private readonly IAPIConnector _connector;

    public SpotifyClient(SpotifyClientConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);

        _connector = config.BuildAPIConnector();
        DefaultPaginator = config.DefaultPaginator;
        Playlists = new PlaylistsClient(_connector);
        Tracks = new TracksClient(_connector);
    }

    public IPaginator DefaultPaginator { get; }

    public IPlaylistsClient Playlists { get; }

    public ITracksClient Tracks { get; }

    public IAsyncEnumerable<T> Paginate<T>(IPaginatable<T> firstPage, IPaginator? paginator = null, CancellationToken cancel = default) =>
        (paginator ?? DefaultPaginator).Paginate(firstPage, _connector, cancel);
}
