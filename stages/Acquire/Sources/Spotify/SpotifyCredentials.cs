using Reprise.Stages;
using SpotifyAPI.Web;

namespace Reprise.Acquire.Spotify;

/// <summary>Who asks: an app registered with Spotify. A class without a text of its own, so that no message can hold it.</summary>
internal sealed class SpotifyCredentials
{
    private const string IdName = "SPOTIFY_CLIENT_ID";
    private const string SecretName = "SPOTIFY_CLIENT_SECRET";

    private readonly string _id;
    private readonly string _secret;

    private SpotifyCredentials(string id, string secret) => (_id, _secret) = (id, secret);

    /// <summary>Finds the credentials.</summary>
    /// <exception cref="StageException">One of them is set nowhere.</exception>
    public static SpotifyCredentials Find(Func<string, string?> secrets)
    {
        var (id, secret) = (secrets(IdName), secrets(SecretName));
        if (!string.IsNullOrWhiteSpace(id) && !string.IsNullOrWhiteSpace(secret)) return new SpotifyCredentials(id.Trim(), secret.Trim());

        throw new StageException(
            Codes.SpotifyCredentials,
            "environment",
            $"Source spotify asks in the name of an app, but {(string.IsNullOrWhiteSpace(id) ? IdName : SecretName)} is not set. " +
            $"Export {IdName} and {SecretName}, or keep them with dotnet user-secrets --project stages/Acquire; never write them into params.yaml.");
    }

    /// <summary>A fresh login, without a token yet.</summary>
    public ClientCredentialsAuthenticator LogIn() => new(_id, _secret);
}
