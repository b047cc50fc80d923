using System.Text.Json;
using Reprise.Stages;

namespace Reprise.Tests;

/// <summary>A run description in a temporary folder, as the pipeline would write it.</summary>
internal sealed class RunFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reprise-run-").FullName;

    public string ItemList => Path.Combine(_folder, "items.json");

    public string this[string name] => Path.Combine(_folder, name);

    public string[] Args(object? parameters = null, object? items = null)
    {
        var description = new Dictionary<string, object?>
        {
            ["stage"] = "listen.s1",
            ["threads"] = 2,
            ["params"] = parameters ?? new { },
            ["locations"] = new Dictionary<string, string> { ["models.c1m1.dropout"] = "params.yaml(12,5)" },
            ["args"] = new { seed = "1" },
            ["deps"] = new { tracks = new[] { this["tracks"] }, models = new[] { this["a"], this["b"] } },
            ["outs"] = new { list = this["out"] },
            ["items"] = items ?? new { },
            ["item_list"] = ItemList,
        };
        File.WriteAllText(this["run.json"], JsonSerializer.Serialize(description));
        return [this["run.json"]];
    }

    public StageRun Open(object? parameters = null, object? items = null) => StageRun.Open(Args(parameters, items));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
