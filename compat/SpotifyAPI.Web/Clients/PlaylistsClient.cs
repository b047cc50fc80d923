using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class PlaylistsClient(IAPIConnector connector) : IPlaylistsClient
{
    public Task<Paging<PlaylistTrack<IPlayableItem>>> GetItems(string playlistId, PlaylistGetItemsRequest request, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(playlistId);
        ArgumentNullException.ThrowIfNull(request);

        return connector.Get<Paging<PlaylistTrack<IPlayableItem>>>(SpotifyUrls.PlaylistTracks(playlistId), request.BuildQueryParams(), cancel);
    }
}
