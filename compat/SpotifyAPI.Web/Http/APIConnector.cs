using System.Net;

namespace SpotifyAPI.Web.Http;

internal sealed class APIConnector(Uri baseAddress, IAuthenticator? authenticator, IHTTPClient httpClient, IRetryHandler? retryHandler) : IAPIConnector
{
    public Task<T> Get<T>(Uri uri, CancellationToken cancel = default) => Get<T>(uri, null, cancel);

    public Task<T> Get<T>(Uri uri, IDictionary<string, string>? parameters, CancellationToken cancel = default) =>
        Send<T>(new Request(baseAddress, uri, HttpMethod.Get, new Dictionary<string, string>(), parameters ?? new Dictionary<string, string>()), cancel);

    public Task<T> Post<T>(
        Uri uri, IDictionary<string, string>? parameters, object? body, Dictionary<string, string>? headers, CancellationToken cancel = default)
    {
        var request = new Request(baseAddress, uri, HttpMethod.Post, headers ?? [], parameters ?? new Dictionary<string, string>()) { Body = body };
        return Send<T>(request, cancel);
    }

    private async Task<T> Send<T>(Request request, CancellationToken cancel)
    {
        var response = await Try(request, cancel).ConfigureAwait(false);
        if (retryHandler is not null)
            response = await retryHandler.HandleRetry(request, response, (_, token) => Try(request, token), cancel).ConfigureAwait(false);

        return (int)response.StatusCode is >= 200 and < 400
            ? JsonAnswer.Read<T>(response)
            : throw response.StatusCode switch
            {
                HttpStatusCode.Unauthorized => new APIUnauthorizedException(response),
                HttpStatusCode.TooManyRequests => new APITooManyRequestsException(response),
                _ => new APIException(response),
            };
    }

    private async Task<IResponse> Try(Request request, CancellationToken cancel)
    {
        // The address that gives tokens must not be asked with one.
        var wantsToken = !request.Endpoint.IsAbsoluteUri || request.Endpoint.Host == SpotifyUrls.APIV1.Host;
        if (authenticator is not null && wantsToken) await authenticator.Apply(request, this).ConfigureAwait(false);

        return await httpClient.DoRequest(request, cancel).ConfigureAwait(false);
    }
}
