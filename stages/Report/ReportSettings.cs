using System.Text.Json;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>The params the report depends on.</summary>
/// <param name="Studies">Which papers are reproduced, in the order of the page.</param>
/// <param name="Sources">Where the tracks of each collection come from, for instance <c>demo</c> or <c>gtzan</c>.</param>
/// <param name="Seeds">One run of everything for each.</param>
/// <param name="Samples">Which tracks are drawn for the DeepMusic models: unbalanced, semi-balanced, balanced.</param>
/// <param name="Models">Settings of each DeepMusic model that is trained.</param>
/// <param name="Experiments">Settings of each experiment of the other studies.</param>
/// <param name="Confidence">Of all intervals, for instance 0.95.</param>
/// <param name="Tree">All declared params, for comparison with the paper's.</param>
internal sealed record ReportSettings(
    IReadOnlyList<string> Studies,
    IReadOnlyDictionary<string, string> Sources,
    IReadOnlyList<int> Seeds,
    IReadOnlyList<string> Samples,
    IReadOnlyDictionary<string, JsonElement> Models,
    IReadOnlyDictionary<string, ExperimentSettings> Experiments,
    double Confidence,
    IReadOnlyDictionary<string, JsonElement> Tree)
{
    private static readonly string[] Declared = ["models", "training", "tensors", "splits", "experiments", "clip_splits", "features", "baselines"];

    /// <summary>How many segments of a track the DeepMusic networks see.</summary>
    public int Segments => Tree["tensors"].GetProperty("segments").GetInt32();

    /// <summary>How many runs stand behind our numbers, for notes.</summary>
    public string SeedsInWords => Seeds is [var only] ? $"seed {only}" : $"seeds {string.Join(", ", Seeds)}";

    /// <summary>How our numbers summarise the runs.</summary>
    public string Summary => Seeds.Count > 1
        ? $"{SeedsInWords}, mean ± sample standard deviation, {Confidence:P0} interval in brackets (Student's t over the runs)."
        : $"{SeedsInWords}, {Confidence:P0} interval of accuracies in brackets (Wilson's).";

    /// <summary>Reads the params of a run; what a build without a study does not declare is empty.</summary>
    public static ReportSettings Of(StageRun run)
    {
        var tree = Declared.Where(run.HasParams).ToDictionary(key => key, run.Params<JsonElement>);

        return new(
            run.HasParams("studies") ? run.Params<List<string>>("studies") : [StudyKinds.DeepMusic],
            run.Params<Dictionary<string, JsonElement>>("data")
                .Where(data => data.Value.TryGetProperty("source", out _))
                .ToDictionary(data => data.Key, data => data.Value.GetProperty("source").GetString()!),
            run.Params<List<int>>("seeds"),
            Optional<List<string>>(run, "samples") ?? [],
            Optional<Dictionary<string, JsonElement>>(run, "models") ?? [],
            (Optional<OrderedDictionary<string, JsonElement>>(run, "experiments") ?? []).ToDictionary(row => row.Key, row => ExperimentSettings.Of(row.Value)),
            run.Params<JsonElement>("report").GetProperty("confidence").GetDouble(),
            tree);
    }

    /// <summary>Whether the tracks of a collection are synthesised, so that no number says anything about a paper.</summary>
    public bool IsDemo(string collection) => Sources[collection] == "demo";

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

    private static T? Optional<T>(StageRun run, string key)
        where T : class => run.HasParams(key) ? run.Params<T>(key) : null;
}

/// <summary>Which experiment a row of <c>experiments</c> is.</summary>
/// <param name="Study">The paper it reproduces.</param>
/// <param name="Collection">Whose clips it uses.</param>
/// <param name="Features">What the network sees of them.</param>
/// <param name="Split">The rule by which they are divided.</param>
/// <param name="Network">The network's name.</param>
internal sealed record ExperimentSettings(string Study, string Collection, string Features, string Split, string Network)
{
    public static ExperimentSettings Of(JsonElement row)
    {
        string Text(string key) => row.GetProperty(key).GetString()!;

        return new(Text("study"), Text("collection"), Text("features"), Text("split"), Text("network"));
    }
}
