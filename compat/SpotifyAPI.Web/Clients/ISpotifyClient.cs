namespace SpotifyAPI.Web;

public interface ISpotifyClient
{
    IPaginator DefaultPaginator { get; }

    IPlaylistsClient Playlists { get; }

    ITracksClient Tracks { get; }

    IAsyncEnumerable<T> Paginate<T>(IPaginatable<T> firstPage, IPaginator? paginator = default!, CancellationToken cancel = default);
}
