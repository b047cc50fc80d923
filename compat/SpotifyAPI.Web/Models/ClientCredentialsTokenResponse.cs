namespace SpotifyAPI.Web;

public class ClientCredentialsTokenResponse
{
    public string AccessToken { get; set; } = default!;

    public string TokenType { get; set; } = default!;

    public int ExpiresIn { get; set; }

    /// <summary>Auto-initialised to the time of the answer.</summary>
    public DateTime CreatedAt { get; set; } = DateTime.UtcNow;

    public bool IsExpired => CreatedAt.AddSeconds(ExpiresIn) <= DateTime.UtcNow;
}
