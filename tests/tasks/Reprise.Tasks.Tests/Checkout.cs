namespace Reprise.Tasks.Tests;

/// <summary>A checkout with a params file and one stage, and the tasks of a build in it.</summary>
internal sealed class Checkout : IDisposable
{
    public Checkout()
    {
        Write("params.yaml", "seeds: [1, 2]\nmodels:\n  c1m1: {dropout: 0.25}\n  c1m2: {dropout: 0.25}\ndata:\n  music: {source: demo, path: \"\"}\nprofiles:\n  demo: {}\n");
        Write("params.schema.json", """
            {
              "type": "object", "additionalProperties": false,
              "properties": {
                "seeds": { "type": "array", "items": { "type": "integer", "minimum": 0 } },
                "models": {
                  "type": "object",
                  "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "dropout": { "type": "number", "maximum": 0.9 } } }
                },
                "data": {
                  "type": "object",
                  "additionalProperties": { "type": "object", "properties": { "source": { "type": "string" }, "path": { "type": "string" } } }
                }
              }
            }
            """);
        Write("raw/tracks.csv", "track\none\n");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("reprise-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this[path];
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    public OpenBuild Open(RecordingEngine engine, string set = "", bool exclusive = true) => new()
    {
        BuildEngine = engine,
        Root = Root,
        ParamsPath = this["params.yaml"],
        SchemaPath = this["params.schema.json"],
        Profile = "demo",
        Set = set,
        Key = [Items.Of("goal")],
        Watched = [Items.Of(this["params.yaml"])],
        Exclusive = exclusive,
    };

    /// <summary>Opens a build that nobody minds.</summary>
    public OpenBuild Opened(string set = "")
    {
        using var engine = new RecordingEngine();
        var open = Open(engine, set);
        open.Execute().ShouldBeTrue(string.Join('\n', engine.Errors.Select(error => error.Message)));
        return open;
    }

    public CloseBuild Close(RecordingEngine engine, OpenBuild opened, bool failed = false) => new()
    {
        BuildEngine = engine,
        Root = Root,
        JournalFile = opened.JournalFile,
        SteadyFile = opened.SteadyFile,
        Failed = failed,
    };

    /// <summary>A task of the stage <c>count</c>, which reads raw/ and a param and writes artifacts/count.txt.</summary>
    public T Stage<T>(RecordingEngine engine, OpenBuild opened, string command)
        where T : StageTask, new() => new()
        {
            BuildEngine = engine,
            Root = Root,
            ParamsFile = opened.ParamsFile,
            JournalFile = opened.JournalFile,
            Stage = "count",
            Command = command,
            Params = [Items.Of("models.c1m1")],
            Arguments = [Items.Of("seed", ("Value", "1"))],
            Deps = [Items.Of("raw/", ("Name", "raw"))],
            Outs = [Items.Of("artifacts/count.txt", ("Name", "count"))],
        };

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
