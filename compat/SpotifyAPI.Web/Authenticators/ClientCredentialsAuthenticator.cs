using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public class ClientCredentialsAuthenticator(string clientId, string clientSecret) : IAuthenticator
{
    public ClientCredentialsTokenResponse? Token { get; private set; }

    public string ClientId { get; } = clientId;

    public string ClientSecret { get; } = clientSecret;

    public async Task Apply(IRequest request, IAPIConnector apiConnector)
    {
        ArgumentNullException.ThrowIfNull(request);

        if (Token is null || Token.IsExpired)
            Token = await OAuthClient.RequestToken(new ClientCredentialsRequest(ClientId, ClientSecret), apiConnector).ConfigureAwait(false);

        request.Headers["Authorization"] = $"{Token.TokenType} {Token.AccessToken}";
    }
}
