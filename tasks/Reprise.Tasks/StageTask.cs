using System.Text.Json;
using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Metrics;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>What the tasks of one stage share: its declaration as MSBuild items, and the build it belongs to.</summary>
public abstract class StageTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The resolved params of the build.</summary>
    [Required]
    public string ParamsFile { get; set; } = "";

    /// <summary>The journal of the build.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>The stage's name.</summary>
    [Required]
    public string Stage { get; set; } = "";

    /// <summary>The project of the stage's program, relative to the checkout.</summary>
    public string Program { get; set; } = "";

    /// <summary>A shell command, instead of a program.</summary>
    public string Command { get; set; } = "";

    /// <summary>Files the shell command consists of.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>Coordinates in the matrix; the metadata <c>Value</c> holds the value.</summary>
    public ITaskItem[] Arguments { get; set; } = [];

    /// <summary>Dotted keys of params.yaml.</summary>
    public ITaskItem[] Params { get; set; } = [];

    /// <summary>Paths the program reads; the metadata <c>Name</c> is the name it asks by. With <c>Native</c>, libraries and commands of the machine; with <c>Graph</c>, the stages before it.</summary>
    public ITaskItem[] Deps { get; set; } = [];

    /// <summary>Stage projects this stage refers to; with the metadata <c>As</c>, their outs become deps of that name.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The outs of those stages, as their projects returned them.</summary>
    public ITaskItem[] ReferenceOuts { get; set; } = [];

    /// <summary>Paths the program writes; the metadata <c>Name</c> is the name it asks by, a folder ends with a slash.</summary>
    public ITaskItem[] Outs { get; set; } = [];

    /// <summary>Numbers in JSON files among the outs that the lock repeats; metadata <c>Key</c>, <c>Atol</c>, <c>Rtol</c>, <c>Direction</c>, <c>Optional</c>.</summary>
    public ITaskItem[] Metrics { get; set; } = [];

    /// <summary>Whether results depend on the tensor engine.</summary>
    public bool UsesEngine { get; set; }

    /// <summary>Whether the program works item by item and reuses items of earlier runs.</summary>
    public bool ByItem { get; set; }

    /// <summary>Dotted keys of params that decide nothing about an item's files.</summary>
    public string[] ItemsIgnore { get; set; } = [];

    /// <summary>Environment variables the program sees beside the fixed ones; only their names are ever written down.</summary>
    public ITaskItem[] Secrets { get; set; } = [];

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            var session = BuildSession.Of(new BuildIdentity(Root, ParamsFile, JournalFile));

            try
            {
                var stage = Declare(session);
                if (Log.HasLoggedErrors) session.Journal.Write(Stage, StageEnd.Failed, TimeSpan.Zero);
                else ExecuteIn(session, stage);
            }
            finally
            {
                foreach (var finding in session.TakeFindings()) Log.LogCodedWarning(finding.Code, session.Place.Relative(finding.Origin), finding.Message);
                session.Memory.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail(Codes.StageFiles, $"Stage '{Stage}' could not be brought up to date: {exception.Message.ReplaceLineEndings(" ")}");
        }
        catch (Exception exception)
        {
            // One line for a person; where it happened is for whoever mends the pipeline.
            Fail(Codes.Unexpected, $"Stage '{Stage}' met something unexpected: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
            Log.LogMessage(MessageImportance.Low, "{0}", exception);
        }

        return !Log.HasLoggedErrors;
    }

    private void Fail(string code, string message)
    {
        try
        {
            Complain(code, Stage, message);
            new Journal(JournalFile).Write(Stage, StageEnd.Failed, TimeSpan.Zero);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk fails the journal as well; the error is logged all the same.
        }
    }

    /// <summary>Does the task's one thing.</summary>
    private protected abstract void ExecuteIn(BuildSession session, StageDeclaration stage);

    /// <summary>Logs faults; the stage counts as failed if one of them is an error.</summary>
    private protected void Report(IEnumerable<StageFault> faults)
    {
        foreach (var fault in faults)
        {
            if (fault.IsWarning) Log.LogCodedWarning(fault.Code, fault.Origin, fault.Message, fault.Line, fault.Column);
            else Complain(fault.Code, fault.Origin, fault.Message, fault.Line, fault.Column);
        }
    }

    /// <summary>Logs an error, and notes it for those who watch the build.</summary>
    private protected void Complain(string code, string origin, string message, int line = 0, int column = 0)
    {
        Log.LogCodedError(code, origin, message, line, column);
        new Journal(JournalFile).Fault(Stage, code, message);
    }

    /// <summary>Records that a stage is up to date, and by what the next build can see that it still is.</summary>
    private protected static void EndWell(BuildSession session, StageDeclaration stage, StageInputs inputs, StageEnd end, TimeSpan duration)
    {
        var path = session.Place.LockOf(stage.Name);
        var outs = StageLock.Read(path)?.Outs.Select(made => new Witness(session.Place.Full(made.Key), made.Value.Digest)) ?? [];

        session.Journal.Consulted([.. inputs.Consulted, .. outs, new Witness(path, Sha256Digest.OfFile(path))]);
        session.Journal.Write(stage.Name, end, duration);
    }

    private StageDeclaration Declare(BuildSession session)
    {
        var place = session.Place;
        var args = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in Arguments) args[argument.ItemSpec] = argument.GetMetadata("Value");
        var deps = Deps.Where(dep => Applies(dep, session)).ToList();

        NamedPath[] outs = [.. Outs.Select(declared => Named(declared, place)).OrderBy(declared => declared.Name, StringComparer.Ordinal)];

        return new StageDeclaration
        {
            Name = Stage,
            Program = Program.Length > 0 ? place.Relative(Program) : null,
            Command = Command.Length > 0 ? Command : null,
            Sources = [.. Sources.Select(source => place.Relative(source.ItemSpec)).Order(StringComparer.Ordinal)],
            Args = args,
            Params = [.. Params.Where(param => Applies(param, session)).Select(item => item.ItemSpec).Distinct().Order(StringComparer.Ordinal)],
            Deps = [.. deps.Where(dep => !IsNative(dep) && !IsGraph(dep)).SelectMany(dep => Paths(dep, session)).Concat(AdoptedDeps()).Distinct().OrderBy(dep => dep.Name, StringComparer.Ordinal).ThenBy(dep => dep.Path, StringComparer.Ordinal)],
            Graphs = [.. deps.Where(IsGraph).Select(dep => Named(dep, place).Name).Distinct().Order(StringComparer.Ordinal)],
            Outs = outs,
            Metrics = [.. Metrics.Select(metric => Metric(metric, outs, place)).OfType<DeclaredMetric>()],
            UsesEngine = UsesEngine,
            Natives = [.. deps.Where(IsNative).Select(dep => dep.ItemSpec).Distinct().Order(StringComparer.Ordinal)],
            ByItem = ByItem,
            ItemsIgnore = ItemsIgnore,
            Secrets = [.. Secrets.Select(secret => secret.ItemSpec)],
        };
    }

    private DeclaredMetric? Metric(ITaskItem item, NamedPath[] outs, WorkPlace place)
    {
        var file = place.Relative(item.ItemSpec);
        var metric = DeclaredMetric.Parse(
            file, item.GetMetadata("Key"), item.GetMetadata("Atol"), item.GetMetadata("Rtol"), item.GetMetadata("Direction"), out var problem);
        if (metric is not null && !outs.Any(made => made.Holds(file))) problem = "no out of the stage holds the file";
        if (metric is not null && problem.Length == 0) return metric with { IsOptional = item.GetMetadata("Optional") == "true" };

        Complain(Codes.BadMetric, Stage, $"Stage '{Stage}' declares the metric '{item.GetMetadata("Key")}' of '{file}', but {problem}. Correct its StageMetric item.");
        return null;
    }

    private static bool IsNative(ITaskItem dep) => dep.GetMetadata("Native") == "true";

    private static bool IsGraph(ITaskItem dep) => dep.GetMetadata("Graph") == "true";

    private IEnumerable<NamedPath> AdoptedDeps() =>
        from reference in References
        let name = reference.GetMetadata("As")
        where name.Length > 0
        from produced in ReferenceOuts
        where produced.GetMetadata("StageProject") == Path.GetFileName(reference.ItemSpec)
        select new NamedPath(name, produced.GetMetadata("StagePath"));

    /// <summary>
    /// With OnlyIf, an item counts only where a param has a value, with Unless only where it has not: a stage must not depend on what it
    /// will not read.
    /// </summary>
    private static bool Applies(ITaskItem item, BuildSession session) =>
        ParamCondition.Holds(item.GetMetadata("OnlyIf"), session.Params)
        && (item.GetMetadata("Unless") is not { Length: > 0 } unless || !ParamCondition.Holds(unless, session.Params));

    /// <summary>
    /// With FromParam, the path is the value of a param; an empty value means that there is no such dep. A param in braces that is a list
    /// stands for a path a value.
    /// </summary>
    private static IEnumerable<NamedPath> Paths(ITaskItem item, BuildSession session)
    {
        if (item.GetMetadata("FromParam") != "true")
            return ParamText.Each(item.ItemSpec, session.Params).Select(path => Named(path, item.GetMetadata("Name"), session.Place));

        var path = session.Params.TryGet(item.ItemSpec, out var json) ? JsonSerializer.Deserialize<string>(json) ?? "" : "";
        return path.Length == 0
            ? []
            : [new NamedPath(item.GetMetadata("Name"), session.Place.Relative(path), session.Params.Locate(item.ItemSpec))];
    }

    private static NamedPath Named(ITaskItem item, WorkPlace place) => Named(item.ItemSpec, item.GetMetadata("Name"), place);

    private static NamedPath Named(string written, string name, WorkPlace place)
    {
        var path = written.Replace('\\', '/');
        return new NamedPath(
            name.Length > 0 ? name : Path.GetFileNameWithoutExtension(path.TrimEnd('/')),
            place.Relative(path) + (path.EndsWith('/') ? "/" : ""));
    }
}
