namespace SpotifyAPI.Web.Http;

public class Request(
    Uri baseAddress, Uri endpoint, HttpMethod method, IDictionary<string, string> headers, IDictionary<string, string> parameters) : IRequest
{
    public Uri BaseAddress { get; set; } = baseAddress;

    public Uri Endpoint { get; set; } = endpoint;

    public IDictionary<string, string> Headers { get; } = headers;

    public IDictionary<string, string> Parameters { get; } = parameters;

    public HttpMethod Method { get; set; } = method;

    public object? Body { get; set; }
}
