using Reprise.Stages;
using SpotifyAPI.Web;
using SpotifyAPI.Web.Http;

namespace Reprise.Acquire.Spotify;

/// <summary>Puts a token on every request, and takes a new one before the old one runs out.</summary>
internal sealed class RenewedToken(SpotifyCredentials credentials, TimeProvider clock) : IAuthenticator
{
    /// <summary>A token that ends while its request is on the way would be refused.</summary>
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private ClientCredentialsAuthenticator _login = credentials.LogIn();
    private DateTimeOffset _asked;

    /// <summary>Takes a new token next time, whatever the old one says of its life.</summary>
    public void Forget() => _login = credentials.LogIn();

    public async Task Apply(IRequest request, IAPIConnector apiConnector)
    {
        if (_login.Token is { } token && clock.GetUtcNow() >= _asked.AddSeconds(token.ExpiresIn) - s_margin) Forget();
        if (_login.Token is null) _asked = clock.GetUtcNow();

        try
        {
            await _login.Apply(request, apiConnector).ConfigureAwait(false);
        }
        catch (APIException exception)
        {
            throw new StageException(
                Codes.SpotifyCredentials,
                "environment",
                $"Spotify gives no token for these credentials ({exception.Message}). Compare SPOTIFY_CLIENT_ID and SPOTIFY_CLIENT_SECRET with the app's page at developer.spotify.com.");
        }
    }
}
