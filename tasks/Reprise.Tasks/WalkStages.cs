using Microsoft.Build.Evaluation;
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;

namespace Reprise.Tasks;

/// <summary>
/// Looks at every stage of a goal and says what a build would do with it, in the order of the graph. The stage projects are evaluated here
/// and no target of them runs: of hundreds of stages that takes a fraction of the time.
/// </summary>
public sealed class WalkStages : Microsoft.Build.Utilities.Task
{
    private readonly Dictionary<string, IReadOnlyList<ITaskItem>> _seen = new(StringComparer.Ordinal);
    private readonly List<ITaskItem> _states = [];
    private readonly List<(string Key, string Stage)> _open = [];
    private bool _failed;

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The resolved params of the build.</summary>
    [Required]
    public string ParamsFile { get; set; } = "";

    /// <summary>The journal of the build.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>The stage project that everything is for.</summary>
    [Required]
    public string Goal { get; set; } = "";

    /// <summary>Switches of the command line that stage projects do not see.</summary>
    public string[] Hidden { get; set; } = [];

    /// <summary>What <see cref="StageStatus"/> says of each stage, one item an out; what comes first stands first.</summary>
    [Output]
    public ITaskItem[] States { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var globals = new Dictionary<string, string>(((IBuildEngine6)BuildEngine).GetGlobalProperties(), StringComparer.OrdinalIgnoreCase);
        foreach (var name in Hidden) globals.Remove(name);
        globals["ParamsFile"] = ParamsFile;
        globals["JournalFile"] = JournalFile;

        using var projects = new ProjectCollection();
        Visit(projects, Path.GetFullPath(Goal), globals);
        States = [.. _states];
        return !_failed;
    }

    /// <returns>The states of the stage, or of all points of its matrix.</returns>
    private IReadOnlyList<ITaskItem> Visit(ProjectCollection projects, string path, Dictionary<string, string> globals)
    {
        var key = $"{path}\n{string.Join('\n', globals.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => $"{pair.Key}={pair.Value}"))}";
        if (_seen.TryGetValue(key, out var known)) return known;

        var project = new ProjectInstance(path, globals, toolsVersion: null, projects);
        var axes = Items(project, "StageAxis");
        var matrix = new ExpandMatrix { BuildEngine = BuildEngine, ParamsFile = ParamsFile, Project = path, Axes = axes };
        if (axes.Length > 0 && !Do(matrix)) return _seen[key] = [];

        return _seen[key] = axes.Any(axis => axis.GetMetadata("Value").Length == 0)
            ? [.. matrix.Points.SelectMany(point => Visit(projects, path, Aim(globals, point)))]
            : Ask(projects, project, globals, key);
    }

    private ITaskItem[] Ask(ProjectCollection projects, ProjectInstance project, Dictionary<string, string> globals, string key)
    {
        var stage = project.GetPropertyValue("StageName");
        if (_open.FindIndex(open => open.Key == key) is >= 0 and var first)
        {
            var circle = string.Join(" → ", _open.Skip(first).Select(open => open.Stage).Append(stage));
            Log.LogCodedError(Codes.CircularReference, project.FullPath, $"These stages refer to each other in a circle, so none can come first: {circle}. Remove one of their StageReference items.");
            _failed = true;
            return [];
        }

        var references = Items(project, "StageReference");
        var aim = new AimReferences
        {
            BuildEngine = BuildEngine,
            ParamsFile = ParamsFile,
            Project = Path.GetFileName(project.FullPath),
            References = references,
            Coordinates = project.GetPropertyValue("StageCoordinates").Split(';', StringSplitOptions.RemoveEmptyEntries),
        };
        if (references.Length > 0 && !Do(aim)) return [];

        _open.Add((key, stage));
        var before = aim.Aimed.SelectMany(reference => Visit(projects, Path.GetFullPath(reference.ItemSpec, project.Directory), Aim(globals, reference))).ToArray();
        _open.RemoveAt(_open.Count - 1);

        var status = new StageStatus
        {
            BuildEngine = BuildEngine,
            Root = Root,
            ParamsFile = ParamsFile,
            JournalFile = JournalFile,
            Stage = stage,
            Program = project.GetPropertyValue("StageProgram"),
            Command = project.GetPropertyValue("StageCommand"),
            Sources = Items(project, "StageSource"),
            Arguments = Items(project, "StageArg"),
            Params = Items(project, "StageParam"),
            Deps = Items(project, "StageDep"),
            References = references,
            ReferenceOuts = before,
            Outs = Items(project, "StageOut"),
            UsesEngine = project.GetPropertyValue("StageUsesEngine") == "true",
            ByItem = project.GetPropertyValue("StageByItem") == "true",
            Project = Path.GetFileName(project.FullPath),
        };

        if (!Do(status)) return [];
        _states.AddRange(status.States);
        return status.States;
    }

    /// <summary>What is wrong with one stage is said, and the others are looked at all the same.</summary>
    private bool Do(Microsoft.Build.Utilities.Task task)
    {
        var succeeded = task.Execute();
        _failed |= !succeeded;
        return succeeded;
    }

    /// <summary>As the MSBuild task reads the metadata of its projects.</summary>
    private static Dictionary<string, string> Aim(Dictionary<string, string> globals, ITaskItem target)
    {
        var aimed = new Dictionary<string, string>(globals, StringComparer.OrdinalIgnoreCase);
        foreach (var name in target.GetMetadata("UndefineProperties").Split(';', StringSplitOptions.RemoveEmptyEntries)) aimed.Remove(name);
        foreach (var property in target.GetMetadata("Properties").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (property.Split('=', 2) is [var name, var value]) aimed[name.Trim()] = value.Trim();
        }

        return aimed;
    }

    private static ITaskItem[] Items(ProjectInstance project, string type) => [.. project.GetItems(type)];
}
