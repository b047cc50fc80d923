using System.Text.Json;

namespace SpotifyAPI.Web.Http;

/// <summary>What the package leaves to Newtonsoft.Json.</summary>
internal static class JsonAnswer
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new PlayableItemConverter() },
    };

    /// <summary>An answer of another content type has no value, as in the package.</summary>
    public static T Read<T>(IResponse response) =>
        string.Equals(response.ContentType, "application/json", StringComparison.OrdinalIgnoreCase)
            ? JsonSerializer.Deserialize<T>(response.Body as string ?? "null", s_options)!
            : default!;

    /// <summary>The message of an error answer: of the Web API an object, of the token address a word.</summary>
    public static string? ErrorMessage(IResponse response)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Body as string ?? "");
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("error", out var error)) return null;

            return error.ValueKind switch
            {
                JsonValueKind.String => error.GetString(),
                JsonValueKind.Object when error.TryGetProperty("message", out var message) => message.GetString(),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
