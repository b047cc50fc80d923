namespace Acquire.Spotify.Tests;

/// <summary>Leads requests meant for Spotify to 127.0.0.1, under the name of the host they were meant for; any other request is a bug.</summary>
internal sealed class LoopbackHandler(int port) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var meant = request.RequestUri!;
        meant.Scheme.ShouldBe("https");
        meant.Host.ShouldBeOneOf("api.spotify.com", "accounts.spotify.com");

        request.Headers.Host = meant.Host;
        request.RequestUri = new UriBuilder(meant) { Scheme = "http", Host = "127.0.0.1", Port = port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
