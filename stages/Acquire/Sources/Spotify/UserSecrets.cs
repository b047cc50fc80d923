using System.Text.Json;
using Reprise.Stages;

namespace Reprise.Acquire.Spotify;

/// <summary>Looks up what must stand in no file of the project: first in the environment, then where <c>dotnet user-secrets</c> keeps it.</summary>
internal static class UserSecrets
{
    /// <summary>The property UserSecretsId of this program's project.</summary>
    private const string Id = "reprise";

    /// <summary>The value of a secret; null where it is set nowhere.</summary>
    public static string? Find(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : Find(name, Path.Combine(Folder(), Id, "secrets.json"));

    /// <summary>The value of a secret in a file of user secrets.</summary>
    /// <exception cref="StageException">The file exists and cannot be read.</exception>
    public static string? Find(string name, string path)
    {
        if (!File.Exists(path)) return null;

        try
        {
            using var secrets = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return secrets.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // The reader's own message may quote the file.
            throw new StageException(Codes.SpotifyCredentials, path, "The user secrets cannot be read. Set them again with dotnet user-secrets.");
        }
    }

    private static string Folder() => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Microsoft", "UserSecrets")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".microsoft", "usersecrets");
}
