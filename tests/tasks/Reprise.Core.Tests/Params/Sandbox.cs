using Reprise.Params;

namespace Reprise.Core.Tests.Params;

/// <summary>A params file and a schema of their own in a temporary folder, and what loading them says.</summary>
internal sealed class Sandbox : IDisposable
{
    public const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["seeds", "mode", "models"],
          "properties": {
            "seeds": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "integer", "minimum": 0, "maximum": 2147483647 } },
            "names": { "type": "array", "items": { "type": "string" } },
            "mode": { "enum": ["strict", "fast"] },
            "verbose": { "type": "boolean" },
            "path": { "type": "string" },
            "size": { "oneOf": [{ "const": "auto" }, { "type": "integer", "minimum": 1 }] },
            "models": {
              "type": "object",
              "propertyNames": { "type": "string", "pattern": "^[a-z0-9_]+$" },
              "additionalProperties": {
                "type": "object",
                "additionalProperties": false,
                "required": ["network", "dropout"],
                "properties": {
                  "network": { "enum": ["c1m1", "c1m2"] },
                  "dropout": { "type": "number", "minimum": 0, "exclusiveMaximum": 1 },
                  "epochs": { "type": "integer", "minimum": 1 }
                }
              }
            }
          }
        }
        """;

    public const string Params = """
        seeds: [1, 2]
        mode: strict
        models:
          c1m1:
            network: c1m1
            dropout: 0.25
        profiles:
          demo: {}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("params-").FullName;

    public string ParamsPath => Path.Combine(_folder, "params.yaml");

    public string SchemaPath => Path.Combine(_folder, "schema.json");

    public string CachePath => Path.Combine(_folder, "cache.json");

    public static ResolvedParams Load(string yaml = Params, string? set = null, string profile = "demo", string schema = Schema)
    {
        using var sandbox = new Sandbox();
        return sandbox.LoadHere(yaml, set, profile, schema);
    }

    /// <summary>Each mistake as one line in MSBuild's format.</summary>
    public static string[] Mistakes(string yaml = Params, string? set = null, string profile = "demo", string schema = Schema) =>
        [.. Should.Throw<ParamsException>(() => Load(yaml, set, profile, schema)).Problems.Select(problem => problem.ToString())];

    public ResolvedParams LoadHere(string yaml = Params, string? set = null, string profile = "demo", string schema = Schema)
    {
        File.WriteAllText(ParamsPath, yaml);
        File.WriteAllText(SchemaPath, schema);
        return ResolvedParams.Load(ParamsPath, SchemaPath, profile, set);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
