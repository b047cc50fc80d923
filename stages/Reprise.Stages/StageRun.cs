using System.Globalization;
using System.Text.Json;

namespace Reprise.Stages;

/// <summary>
/// One run of a stage program: the params, deps, args and outs its stage declares, and nothing else.
/// The pipeline describes them in a JSON file whose path is the program's only argument.
/// </summary>
public sealed class StageRun
{
    private readonly RunDescription _description;

    private StageRun(RunDescription description)
    {
        _description = description;
        Items = new StageItems(description.Items);
    }

    /// <summary>The stage's name, for instance <c>train.c1m1.balanced.s1</c>.</summary>
    public string Stage => _description.Stage;

    /// <summary>How many threads this run may use; results never depend on it.</summary>
    public int Threads => _description.Threads;

    /// <summary>Items of earlier runs, for a stage that declares <c>StageItems</c>; otherwise nothing is known and nothing remembered.</summary>
    public StageItems Items { get; }

    /// <summary>What the run is computed with: the torch provider, its version and the determinism settings; empty where no engine is used.</summary>
    public IReadOnlyDictionary<string, string> Engine => _description.Engine;

    /// <summary>
    /// Runs a recipe as a program: errors go to standard error in MSBuild's own format, and the exit code says whether it succeeded.
    /// </summary>
    /// <param name="args">The command line: the path of the run description.</param>
    /// <param name="recipe">What the stage does.</param>
    /// <returns>0, or 1 when the recipe reported an error or broke down.</returns>
    public static int Main(string[] args, Action<StageRun> recipe)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Orphan.EndWithParent();

        StageRun? run = null;
        try
        {
            run = Open(args);
            recipe(run);
            run.LeaveItems();
            return 0;
        }
        catch (Exception exception)
        {
            Failure.Of(exception, run?.Stage ?? "stage program").Print(Console.Error);
            // What was finished before need not be computed again once the error is mended.
            run?.LeaveItems();
            return 1;
        }
    }

    /// <summary>Reads the run description named on the command line.</summary>
    /// <exception cref="StageException">The command line names no description.</exception>
    public static StageRun Open(string[] args)
    {
        if (args is not [var path])
        {
            throw new StageException(
                Codes.ProgramFailed, "command line", "A stage program takes one argument, the run description; start it with dotnet build.");
        }

        using var stream = File.OpenRead(path);
        var description = JsonSerializer.Deserialize<RunDescription>(stream, RunDescription.Json)
            ?? throw new StageException(Codes.ProgramFailed, path, "The run description is empty; start the program with dotnet build.");

        return new StageRun(description);
    }

    /// <summary>A declared param, or the subtree below a dotted key, as a typed value; snake_case keys become PascalCase members.</summary>
    /// <param name="key">Dotted, for instance <c>models.c1m1</c>.</param>
    /// <exception cref="StageException">The key is not declared by the stage, or does not fit the type.</exception>
    public T Params<T>(string key)
    {
        var node = _description.Params;

        foreach (var part in key.Split('.'))
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(part, out node))
                throw Undeclared("param", key, "StageParam");
        }

        try
        {
            return node.Deserialize<T>(RunDescription.Json)
                ?? throw new StageException(Codes.ProgramFailed, Locate(key), $"{key} is null; give it a value.");
        }
        catch (JsonException exception)
        {
            throw new StageException(
                Codes.ProgramFailed, Locate(key), $"{key} = {node.GetRawText()} does not fit {typeof(T).Name}: {exception.Message}");
        }
    }

    /// <summary>Whether the stage declares a param, or one below it; some exist for some settings only.</summary>
    /// <param name="key">Dotted, as for <see cref="Params{T}"/>.</param>
    public bool HasParams(string key)
    {
        var node = _description.Params;

        return key.Split('.').All(part => node.ValueKind == JsonValueKind.Object && node.TryGetProperty(part, out node));
    }

    /// <summary>Where a param is written, as <c>params.yaml(line,column)</c>, for messages about its value.</summary>
    public string Locate(string key) => _description.Locations.GetValueOrDefault(key, "params.yaml");

    /// <summary>The value of one coordinate of the stage's matrix, for instance <c>seed</c>.</summary>
    /// <exception cref="StageException">The stage declares no such argument.</exception>
    public string Arg(string name) =>
        _description.Args.TryGetValue(name, out var value) ? value : throw Undeclared("arg", name, "StageArg");

    /// <summary>Whether the stage has a coordinate of this name: some programs serve stages of more than one matrix.</summary>
    public bool HasArg(string name) => _description.Args.ContainsKey(name);

    /// <summary>The one path of a declared dep.</summary>
    /// <exception cref="StageException">The stage declares no such dep, or several under this name.</exception>
    public string Dep(string name) =>
        Deps(name) is [var path] ? path : throw Undeclared("single dep", name, "StageDep");

    /// <summary>All paths of a declared dep, in the order they were declared.</summary>
    /// <exception cref="StageException">The stage declares no such dep.</exception>
    public IReadOnlyList<string> Deps(string name) =>
        _description.Deps.TryGetValue(name, out var paths) ? paths : throw Undeclared("dep", name, "StageDep");

    /// <summary>Whether the stage declares a dep of this name; some deps exist for some sources only.</summary>
    public bool HasDep(string name) => _description.Deps.ContainsKey(name);

    /// <summary>Where to write a declared out: a file path whose folder exists, or the path of an existing, empty folder.</summary>
    /// <exception cref="StageException">The stage declares no such out.</exception>
    public string Out(string name) =>
        _description.Outs.TryGetValue(name, out var path) ? path : throw Undeclared("out", name, "StageOut");

    /// <summary>
    /// A folder for what is fetched over a network: it outlives a run that is cut short, and unlike an out it is never a result.
    /// </summary>
    /// <param name="name">Names what is fetched; runs that use the same name share the folder.</param>
    public string Downloads(string name)
    {
        var folder = _description.Downloads.Length > 0 ? _description.Downloads : Path.Combine(Path.GetTempPath(), "reprise-downloads");
        return Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
    }

    /// <summary>
    /// A folder, which may not exist yet, for how far a long run came: what an earlier run with the very same inputs left there before it was
    /// cut short is there still. Null where the program is started by hand.
    /// </summary>
    public string? Checkpoints => _description.Checkpoints.Length > 0 ? _description.Checkpoints : null;

    private void LeaveItems()
    {
        if (_description.ItemList is { } list) Items.Write(list);
    }

    private StageException Undeclared(string kind, string name, string item) => new(
        Codes.Undeclared, Stage, $"The program of stage '{Stage}' asks for the {kind} '{name}', which the stage does not declare. Add a {item} item to its project.");
}
