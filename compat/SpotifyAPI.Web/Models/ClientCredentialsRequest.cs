namespace SpotifyAPI.Web;

public class ClientCredentialsRequest(string clientId, string clientSecret)
{
    public string ClientId { get; } = clientId;

    public string ClientSecret { get; } = clientSecret;
}
