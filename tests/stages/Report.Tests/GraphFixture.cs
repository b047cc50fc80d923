using System.Text.Json.Nodes;

namespace Reprise.Report.Tests;

/// <summary>The graph of stages as the pipeline hands it to a report, made up: two collections, and trainings on one of them.</summary>
internal static class GraphFixture
{
    public const int Stages = 10;

    /// <summary>Writes the graph below a folder and adds it to the deps of a run.</summary>
    public static void AddTo(JsonObject description, string folder)
    {
        var path = Path.Combine(folder, "graph.json");
        File.WriteAllText(path, new JsonObject
        {
            ["stage"] = "report",
            ["after"] = new JsonArray("acquire.fma", "acquire.gtzan", "baseline.titus-s1", "baseline.titus-s2", "features.fma", "prepare", "train.titus-s1", "train.titus-s2"),
            ["stages"] = new JsonArray(
            [
                Stage("acquire.fma", ["collection"]),
                Stage("acquire.gtzan", ["collection"]),
                Stage("baseline.titus-s1", ["split", "seed"], "features.fma", "split.titus-s1"),
                Stage("baseline.titus-s2", ["split", "seed"], "features.fma", "split.titus-s2"),
                Stage("features.fma", ["collection", "features"], "acquire.fma"),
                Stage("prepare", [], "acquire.gtzan"),
                Stage("split.titus-s1", ["split", "seed"], "features.fma"),
                Stage("split.titus-s2", ["split", "seed"], "features.fma"),
                Stage("train.titus-s1", ["experiment", "seed"], "features.fma", "split.titus-s1"),
                Stage("train.titus-s2", ["experiment", "seed"], "features.fma", "split.titus-s2"),
            ]),
        }.ToJsonString());

        description["deps"]!["pipeline"] = new JsonArray(path);
    }

    /// <summary>The digest that a stage's out has.</summary>
    public static string Digest(string stage) => "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(stage)));

    private static JsonNode Stage(string name, string[] args, params string[] after) => new JsonObject
    {
        ["name"] = name,
        ["args"] = new JsonObject(args.Select(arg => KeyValuePair.Create(arg, (JsonNode?)JsonValue.Create("x")))),
        ["after"] = new JsonArray([.. after.Select(before => JsonValue.Create(before))]),
        ["outs"] = new JsonObject { [$"artifacts/{name}/"] = Digest(name) },
    };
}
