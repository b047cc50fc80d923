using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Live;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>
/// Begins a build: waits for another one in the same tree, resolves the params, and finds out whether anything has moved since
/// the last build in which every stage ended up to date.
/// </summary>
public sealed class OpenBuild : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The params file.</summary>
    [Required]
    public string ParamsPath { get; set; } = "";

    /// <summary>The JSON Schema of the params file.</summary>
    [Required]
    public string SchemaPath { get; set; } = "";

    /// <summary>The overlay to use.</summary>
    public string Profile { get; set; } = "";

    /// <summary>Overrides for this build.</summary>
    public string Set { get; set; } = "";

    /// <summary>Whatever else tells builds apart: the goal, the switches of the card packages, the task assembly.</summary>
    public ITaskItem[] Key { get; set; } = [];

    /// <summary>Files the graph itself is made of, such as params.yaml and the stage projects.</summary>
    public ITaskItem[] Watched { get; set; } = [];

    /// <summary>False for verbs that only look: they neither wait for a build nor hinder one.</summary>
    public bool Exclusive { get; set; } = true;

    /// <summary>The folder to keep results in from now on, <c>own</c> for this checkout's own, or empty to leave it as it is.</summary>
    public string Cache { get; set; } = "";

    /// <summary>Whether to look at every stage though nothing has moved.</summary>
    public bool Anew { get; set; }

    /// <summary>The goal and its coordinates, for those who watch the build.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Whether the goal needs every stage.</summary>
    public bool Whole { get; set; }

    /// <summary>How many worker processes the build has.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>Whether nothing has moved.</summary>
    [Output]
    public bool UpToDate { get; set; }

    /// <summary>The resolved params, as JSON.</summary>
    [Output]
    public string ParamsFile { get; set; } = "";

    /// <summary>The build's journal.</summary>
    [Output]
    public string JournalFile { get; set; } = "";

    /// <summary>Where <see cref="CloseBuild"/> leaves its photograph for the next build.</summary>
    [Output]
    public string SteadyFile { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (Open()) return true;
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.High, "waiting: cancelled");
        }

        // Nobody else closes a build that was never opened.
        if (Exclusive) Log.LogMessage(MessageImportance.High, Tally.Line(ran: 0, restored: 0, upToDate: 0, failed: 0));
        return false;
    }

    private bool Open()
    {
        var place = WorkPlace.Of(Root);
        Directory.CreateDirectory(place.State);
        Directory.CreateDirectory(place.Journals);
        if (Exclusive) HoldTree.Take(place, (IBuildEngine4)BuildEngine, Log, _cancel.Token);
        if (!CacheSwitch.Apply(place, Cache, Exclusive, Log, _cancel.Token)) return false;

        try
        {
            ParamsFile = ParamsCache.Resolve(place, Path.GetFullPath(ParamsPath), Path.GetFullPath(SchemaPath), Profile, Set);
        }
        catch (ParamsException exception)
        {
            foreach (var problem in exception.Problems)
                Log.LogCodedError(problem.Code, problem.File, problem.Message, problem.Line, problem.Column);
            return false;
        }

        var key = Sha256Digest.OfText(string.Join('\n', Key.Select(part => part.ItemSpec).Prepend(Path.GetFileName(ParamsFile))));
        SteadyFile = Path.Combine(place.State, $"steady-{key[^16..]}");
        JournalFile = Path.Combine(place.Journals, $"{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..4]}");

        if (Exclusive && !Anew && new Steady(SteadyFile).StagesIfUnchanged() is { } stages)
        {
            UpToDate = true;
            Log.LogMessage(MessageImportance.High, Tally.Line(ran: 0, restored: 0, upToDate: stages, failed: 0));
        }
        else if (Exclusive)
        {
            Leftovers.Sweep(place);
            See(place);
            Show(place);
        }

        return true;
    }

    /// <summary>It ends with the whole run of MSBuild, if <see cref="CloseBuild"/> does not come to end it.</summary>
    private void Show(WorkPlace place)
    {
        var facts = new LiveFacts(
            Path.GetFileName(place.Root), Scope.Trim(), Environment.ProcessId, Math.Max(1, Workers), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        var view = new LiveView(place, JournalFile, facts, new StageRoll(place, Scope, ParamsFile), Whole);
        ((IBuildEngine4)BuildEngine).RegisterTaskObject(LiveViewOf(place), view, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
    }

    /// <summary>By what the view of a build is found again.</summary>
    internal static string LiveViewOf(WorkPlace place) => typeof(LiveView).FullName + place.Root;


    /// <summary>What the graph is made of now, not at the end: it may be edited while stages run.</summary>
    private void See(WorkPlace place)
    {
        var memory = DigestMemory.Open(place.DigestJournal);
        new Journal(JournalFile).Consulted(Watched.Select(file => Witness.Of(Path.GetFullPath(file.ItemSpec), memory)));
        memory.Flush();
    }
}
