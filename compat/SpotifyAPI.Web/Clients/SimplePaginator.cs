using System.Runtime.CompilerServices;
using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class SimplePaginator : IPaginator
{
    /// <summary>A page is asked for when the item before it has been taken.</summary>
    public async IAsyncEnumerable<T> Paginate<T>(IPaginatable<T> firstPage, IAPIConnector connector, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(firstPage);
        ArgumentNullException.ThrowIfNull(connector);

        var page = firstPage;
        while (true)
        {
            foreach (var item in page.Items ?? throw new ArgumentException("A page has no list of items.", nameof(firstPage))) yield return item;

            if (page.Next is not { } next) yield break;

            page = await connector.Get<Paging<T>>(new Uri(next, UriKind.Absolute), cancel).ConfigureAwait(false);
        }
    }
}
