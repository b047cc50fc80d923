using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reprise.Pipeline;

/// <summary>
/// The fresh folder one run of a stage lives in: its description, its working directory and the places of its outs.
/// Whatever a killed run leaves here was never visible as a result.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    private readonly SortedDictionary<string, string> _outs = new(StringComparer.Ordinal);

    /// <summary>Makes the folder, removing what an earlier, killed run of the stage left.</summary>
    public RunFolder(WorkPlace place, StageDeclaration stage)
    {
        var runsOfStage = Path.Combine(place.Scratch, stage.Name);
        Remove(runsOfStage);

        Root = Path.Combine(runsOfStage, Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(Current);

        foreach (var declared in stage.Outs)
        {
            // Every out has a parent of its own, so that a stray file beside one is never taken for another.
            var produced = Path.Combine(Root, "out", declared.Name, Path.GetFileName(Path.TrimEndingDirectorySeparator(declared.Path)));
            Directory.CreateDirectory(declared.IsFolder ? produced : Path.GetDirectoryName(produced)!);
            _outs[declared.Name] = produced;
        }
    }

    /// <summary>The folder itself.</summary>
    public string Root { get; }

    /// <summary>The program's working directory, empty at the start.</summary>
    public string Current => Path.Combine(Root, "cwd");

    /// <summary>The run description that the program gets as its only argument.</summary>
    public string Description => Path.Combine(Root, "run.json");

    /// <summary>Where a program that works item by item leaves the list of its items.</summary>
    public string ItemList => Path.Combine(Root, "items.json");

    /// <summary>The graph of the stages before it, for a stage that reads it.</summary>
    public string Graph => Path.Combine(Root, "graph.json");

    /// <summary>Where the program writes each out, by name.</summary>
    public IReadOnlyDictionary<string, string> Outs => _outs;

    /// <summary>Absolute paths of what the program reads, by the names it asks by.</summary>
    public ILookup<string, string> Deps(WorkPlace place, StageDeclaration stage) => stage.Deps
        .Select(dep => (dep.Name, Path: place.Full(dep.Path)))
        .Concat(stage.Graphs.Select(name => (Name: name, Path: Graph)))
        .ToLookup(dep => dep.Name, dep => dep.Path, StringComparer.Ordinal);

    /// <summary>Writes the run description.</summary>
    public void Describe(WorkPlace place, StageDeclaration stage, StageInputs inputs, int threads, string checkpoints, ItemRun? items)
    {
        var description = new JsonObject
        {
            ["stage"] = stage.Name,
            ["threads"] = threads,
            ["params"] = inputs.ParamsTree(),
            ["locations"] = Strings(inputs.ParamLocations()),
            ["args"] = Strings(stage.Args),
            ["engine"] = Strings(inputs.Engine),
            ["deps"] = new JsonObject(Deps(place, stage).Select(group => KeyValuePair.Create(
                group.Key, (JsonNode?)new JsonArray([.. group.Select(path => JsonValue.Create(path))])))),
            ["outs"] = Strings(_outs),
            ["downloads"] = place.Downloads,
            ["checkpoints"] = checkpoints,
        };

        if (items is not null)
        {
            description["items"] = Strings(items.Notes);
            description["item_list"] = ItemList;
        }

        if (inputs.Graph is not null) File.WriteAllText(Graph, inputs.Graph);
        File.WriteAllText(Description, description.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>Files below the out places that belong to no declared out, relative to the run folder.</summary>
    public IEnumerable<string> Strays()
    {
        var declared = _outs.Values.ToHashSet(StringComparer.Ordinal);

        foreach (var parent in Directory.EnumerateDirectories(Path.Combine(Root, "out")))
        {
            foreach (var produced in Directory.EnumerateFileSystemEntries(parent).Where(produced => !declared.Contains(produced)))
                yield return Path.GetRelativePath(Root, produced);
        }
    }

    /// <summary>Removes the folder.</summary>
    public void Dispose() => Remove(Root);

    /// <summary>Removes run folders. A child that outlived its program may still write there; then the next run of the stage tries again.</summary>
    internal static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Every run has a folder of its own name, so what stays is in nobody's way.
        }
    }

    private static JsonObject Strings(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));
}
