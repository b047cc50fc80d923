using System.Text;

namespace SpotifyAPI.Web.Http;

public class NetHttpClient(HttpClient httpClient) : IHTTPClient
{
    public NetHttpClient()
        : this(new HttpClient())
    {
    }

    public async Task<IResponse> DoRequest(IRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // As in the package, a body that is HttpContent ends with the message that carried it.
        using var message = Message(request);
        using var answer = await httpClient.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancel).ConfigureAwait(false);

        return new Response(answer.Headers.ToDictionary(header => header.Key, header => header.Value.First()))
        {
            Body = await answer.Content.ReadAsStringAsync(cancel).ConfigureAwait(false),
            StatusCode = answer.StatusCode,
            ContentType = answer.Content.Headers.ContentType?.MediaType,
        };
    }

    public void SetRequestTimeout(TimeSpan timeout) => httpClient.Timeout = timeout;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing) httpClient.Dispose();
    }

    private static HttpRequestMessage Message(IRequest request)
    {
        var address = new UriBuilder(new Uri(request.BaseAddress, request.Endpoint));
        var query = request.Parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        address.Query = string.Join('&', query.Prepend(address.Query.TrimStart('?')).Where(part => part.Length > 0));

        var message = new HttpRequestMessage(request.Method, address.Uri);
        foreach (var (name, value) in request.Headers) message.Headers.Add(name, value);
        message.Content = request.Body switch
        {
            HttpContent content => content,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            _ => null,
        };
        return message;
    }
}
