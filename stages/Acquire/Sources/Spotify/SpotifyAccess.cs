using System.Net;

namespace Reprise.Acquire.Spotify;

/// <summary>What the source needs of the world; tests give it a world of their own.</summary>
/// <param name="Secrets">Finds a secret by its name.</param>
/// <param name="Transport">Makes the way to the servers.</param>
/// <param name="Clock">Tells the time and waits.</param>
internal sealed record SpotifyAccess(Func<string, string?> Secrets, Func<HttpMessageHandler> Transport, TimeProvider Clock)
{
    /// <summary>The real world. Analyses shrink to a quarter under compression.</summary>
    public static SpotifyAccess Real { get; } =
        new(UserSecrets.Find, () => new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }, TimeProvider.System);
}
