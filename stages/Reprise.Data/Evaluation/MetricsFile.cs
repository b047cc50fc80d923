using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reprise.Data.Evaluation;

/// <summary>Reads and writes metrics as JSON whose bytes depend on the values only.</summary>
public static class MetricsFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        // Genre names such as R&B stay readable; the file is never pasted into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a record with snake_case keys, numbers in their shortest exact form, and a newline at the end.</summary>
    public static void Write<T>(string path, T metrics) =>
        File.WriteAllText(path, JsonSerializer.Serialize(metrics, Json) + "\n");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The file holds something else.</exception>
    public static T Read<T>(string path)
    {
        using var stream = File.OpenRead(path);

        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new JsonException($"{path} holds null where metrics belong.");
    }
}
