namespace SpotifyAPI.Web;

public interface IPlaylistsClient
{
    Task<Paging<PlaylistTrack<IPlayableItem>>> GetItems(string playlistId, PlaylistGetItemsRequest request, CancellationToken cancel = default);
}
