using System.Text;
using SpotifyAPI.Web.Http;

namespace SpotifyAPI.Web;

public static class OAuthClient
{
    /// <summary>Asks for a token as RFC 6749, section 4.4 describes.</summary>
    public static Task<ClientCredentialsTokenResponse> RequestToken(
        ClientCredentialsRequest request, IAPIConnector apiConnector, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(apiConnector);

        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{request.ClientId}:{request.ClientSecret}"));
        var headers = new Dictionary<string, string> { ["Authorization"] = $"Basic {credentials}" };
        return apiConnector.Post<ClientCredentialsTokenResponse>(SpotifyUrls.OAuthToken, null, new FormUrlEncodedContent(form), headers, cancel);
    }
}
