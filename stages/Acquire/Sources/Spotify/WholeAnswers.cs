using System.Net;
using System.Text.Json;
using SpotifyAPI.Web.Http;

namespace Reprise.Acquire.Spotify;

/// <summary>
/// Lets only whole JSON pass as a success. A connection that breaks, times out or delivers something else counts as one more
/// 503, so that one rule decides when to try again.
/// </summary>
internal sealed class WholeAnswers(IHTTPClient inner) : IHTTPClient
{
    /// <summary>The last answer as it was sent: an analysis is kept as it came, not as its typed reading would be written.</summary>
    public string LastText { get; private set; } = "";

    public async Task<IResponse> DoRequest(IRequest request, CancellationToken cancel = default)
    {
        // The client disposes of a form with the message that carried it, so each try gets a copy.
        var form = request.Body is HttpContent content ? await content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false) : null;
        var type = (request.Body as HttpContent)?.Headers.ContentType;
        if (form is not null) request.Body = Copy();

        try
        {
            var response = await inner.DoRequest(request, cancel).ConfigureAwait(false);
            LastText = response.Body as string ?? "";
            return IsSuccess(response) && !IsWholeJson(response) ? Broken("the answer is no whole JSON") : response;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Broken(exception.Message);
        }
        finally
        {
            if (form is not null) request.Body = Copy();
        }

        ByteArrayContent Copy() => new(form) { Headers = { ContentType = type } };
    }

    public void SetRequestTimeout(TimeSpan timeout) => inner.SetRequestTimeout(timeout);

    public void Dispose() => inner.Dispose();

    private static bool IsSuccess(IResponse response) => (int)response.StatusCode is >= 200 and < 300;

    private static bool IsWholeJson(IResponse response)
    {
        if (!string.Equals(response.ContentType, "application/json", StringComparison.OrdinalIgnoreCase)) return false;

        try
        {
            using var document = JsonDocument.Parse(response.Body as string ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Response Broken(string reason) => new(new Dictionary<string, string>()) { StatusCode = HttpStatusCode.ServiceUnavailable, Body = reason };
}
