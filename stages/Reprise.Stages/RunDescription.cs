using System.Text.Json;

namespace Reprise.Stages;

/// <summary>What the pipeline tells a stage program: written as JSON by the engine, read by <see cref="StageRun"/>.</summary>
internal sealed record RunDescription
{
    /// <summary>How run descriptions and params are read: snake_case keys, unknown members refused in typed params.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public required string Stage { get; init; }

    public required int Threads { get; init; }

    public required JsonElement Params { get; init; }

    public Dictionary<string, string> Locations { get; init; } = [];

    public Dictionary<string, string> Args { get; init; } = [];

    public Dictionary<string, string> Engine { get; init; } = [];

    public Dictionary<string, List<string>> Deps { get; init; } = [];

    public Dictionary<string, string> Outs { get; init; } = [];

    /// <summary>Notes of the items that are known, by key.</summary>
    public Dictionary<string, string> Items { get; init; } = [];

    /// <summary>Where the program leaves its list of items; null for a stage that does not work by item.</summary>
    public string? ItemList { get; init; }

    /// <summary>What is fetched over a network may stay here; empty where the program is started by hand.</summary>
    public string Downloads { get; init; } = "";

    /// <summary>A run that is cut short may leave here how far it came; empty where the program is started by hand.</summary>
    public string Checkpoints { get; init; } = "";
}
