using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public interface IPaginator
{
    IAsyncEnumerable<T> Paginate<T>(IPaginatable<T> firstPage, IAPIConnector connector, CancellationToken cancel = default);
}
