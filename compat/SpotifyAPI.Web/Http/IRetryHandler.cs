namespace SpotifyAPI.Web.Http;

public interface IRetryHandler
{
    delegate Task<IResponse> RetryFunc(IRequest request, CancellationToken cancel = default);

    Task<IResponse> HandleRetry(IRequest request, IResponse response, RetryFunc retry, CancellationToken cancel = default);
}
