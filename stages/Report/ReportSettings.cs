using System.Text.Json;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>The params the report depends on.</summary>
/// <param name="Source">Where the tracks come from: <c>demo</c>, <c>audio</c>, <c>analysis</c> or <c>msd</c>.</param>
/// <param name="Seeds">One run of everything for each.</param>
/// <param name="Samples">Which tracks are drawn: unbalanced, semi-balanced, balanced.</param>
/// <param name="Models">Settings of each model that is trained.</param>
/// <param name="Confidence">Of all intervals, for instance 0.95.</param>
/// <param name="Tree">All declared params, for comparison with the paper's.</param>
internal sealed record ReportSettings(
    string Source,
    IReadOnlyList<int> Seeds,
    IReadOnlyList<string> Samples,
    IReadOnlyDictionary<string, JsonElement> Models,
    double Confidence,
    IReadOnlyDictionary<string, JsonElement> Tree)
{
    private static readonly string[] Declared = ["models", "training", "tensors", "splits"];

    /// <summary>How many segments of a track the networks see.</summary>
    public int Segments => Tree["tensors"].GetProperty("segments").GetInt32();

    /// <summary>Whether the tracks are synthesised, so that no number says anything about a paper.</summary>
    public bool IsDemo => Source == "demo";

    /// <summary>Reads the params of a run.</summary>
    public static ReportSettings Of(StageRun run) => new(
        run.Params<JsonElement>("data.deepmusic").GetProperty("source").GetString()!,
        run.Params<List<int>>("seeds"),
        run.Params<List<string>>("samples"),
        run.Params<Dictionary<string, JsonElement>>("models"),
        run.Params<JsonElement>("report").GetProperty("confidence").GetDouble(),
        Declared.ToDictionary(key => key, run.Params<JsonElement>));

    /// <summary>The value of a dotted key, or null when this build has none, as for a model that is not trained.</summary>
    public JsonElement? Value(string key)
    {
        var parts = key.Split('.');
        if (!Tree.TryGetValue(parts[0], out var node)) return null;

        foreach (var part in parts.Skip(1))
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(part, out node)) return null;
        }

        return node;
    }
}
