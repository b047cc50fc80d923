using System.Text.Json;

namespace Reprise.Networks.Tests.Published;

/// <summary>What the paper and its notebooks print about one model.</summary>
internal sealed record PublishedModel
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly JsonElement Root = Open();

    public static readonly string[] Names = ["c1m1", "c1m2", "c2m1"];

    public static string[] Genres { get; } = Root.GetProperty("genres").Deserialize<string[]>(Json)!;

    public required int Parameters { get; init; }

    public required int EpochsRun { get; init; }

    public required PublishedLayer[] Layers { get; init; }

    public required Dictionary<string, double[]> History { get; init; }

    public required int[][] Confusion { get; init; }

    public required Dictionary<string, double[]> Table { get; init; }

    public required double[] Macro { get; init; }

    public required double[] Weighted { get; init; }

    public required double Accuracy { get; init; }

    public static PublishedModel Of(string name) => Root.GetProperty("models").GetProperty(name).Deserialize<PublishedModel>(Json)!;

    private static JsonElement Open()
    {
        using var stream = typeof(PublishedModel).Assembly.GetManifestResourceStream("deepmusic.json")!;

        return JsonDocument.Parse(stream).RootElement;
    }
}

internal sealed record PublishedLayer(string Type, string OutputShape, int Parameters);
