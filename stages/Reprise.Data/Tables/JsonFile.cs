using System.Text.Encodings.Web;
using System.Text.Json;
using Reprise.Stages;

namespace Reprise.Data;

/// <summary>JSON files between stages: snake_case keys in declaration order, indented, <c>\n</c> at line ends.</summary>
public static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        // Titles and paths stay readable; no browser reads these files as HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes a record; members that are null are left out.</summary>
    public static void Write<T>(string path, T value) => File.WriteAllText(path, JsonSerializer.Serialize(value, Options) + "\n");

    /// <summary>Reads a record; members the record does not have are ignored.</summary>
    /// <exception cref="StageException">The file is missing or does not fit the record.</exception>
    public static T Read<T>(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new JsonException("the file holds null");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StageException(Codes.BrokenTable, path, $"The file cannot be read: {exception.Message.TrimEnd('.')}. Rebuild the stage that writes it.");
        }
    }
}
