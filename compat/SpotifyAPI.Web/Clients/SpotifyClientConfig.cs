using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class SpotifyClientConfig
{
    private SpotifyClientConfig(Uri baseAddress, IAuthenticator? authenticator, IHTTPClient httpClient, IRetryHandler? retryHandler, IPaginator defaultPaginator)
    {
        BaseAddress = baseAddress;
        Authenticator = authenticator;
        HTTPClient = httpClient;
        RetryHandler = retryHandler;
        DefaultPaginator = defaultPaginator;
    }

    public Uri BaseAddress { get; }

    public IAuthenticator? Authenticator { get; }

    public IHTTPClient HTTPClient { get; }

    public IRetryHandler? RetryHandler { get; }

    public IPaginator DefaultPaginator { get; }

    public static SpotifyClientConfig CreateDefault() => new(SpotifyUrls.APIV1, null, new NetHttpClient(), null, new SimplePaginator());

    public SpotifyClientConfig WithAuthenticator(IAuthenticator authenticator) =>
        new(BaseAddress, authenticator, HTTPClient, RetryHandler, DefaultPaginator);

    public SpotifyClientConfig WithHTTPClient(IHTTPClient httpClient) =>
        new(BaseAddress, Authenticator, httpClient, RetryHandler, DefaultPaginator);

    public SpotifyClientConfig WithRetryHandler(IRetryHandler retryHandler) =>
        new(BaseAddress, Authenticator, HTTPClient, retryHandler, DefaultPaginator);

    public IAPIConnector BuildAPIConnector() => new APIConnector(BaseAddress, Authenticator, HTTPClient, RetryHandler);
}
