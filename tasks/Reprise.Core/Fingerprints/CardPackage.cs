namespace Reprise.Fingerprints;

/// <summary>A package with a stand-in under <c>compat/</c>.</summary>
/// <param name="Uses">The property by which a project says that it calls the package.</param>
/// <param name="Switch">The property that decides between <c>package</c> and <c>compat</c>; such a name holds no dot.</param>
/// <param name="Package">The package's name.</param>
/// <param name="StandIn">The project of the stand-in, relative to the repository.</param>
internal sealed record CardPackage(string Uses, string Switch, string Package, string StandIn)
{
    /// <summary>As <c>Directory.Build.targets</c> resolves them.</summary>
    public static readonly IReadOnlyList<CardPackage> All =
    [
        new("UsesTorchSharp", "TorchSharp", "TorchSharp", "compat/TorchSharp/TorchSharp.csproj"),
        new("UsesNAudio", "NAudio", "NAudio.Core", "compat/NAudio/NAudio.csproj"),
        new("UsesSpotify", "SpotifyAPIWeb", "SpotifyAPI.Web", "compat/SpotifyAPI.Web/SpotifyAPI.Web.csproj"),
    ];
}
