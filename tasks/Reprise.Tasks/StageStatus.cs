using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Reprise.Pipeline;
using Reprise.Store;

namespace Reprise.Tasks;

/// <summary>Says what a build would do with a stage, and why, without doing it.</summary>
public sealed class StageStatus : StageTask
{
    /// <summary>The stage's project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>One item an out: its stage, what it needs and the sentence why.</summary>
    [Output]
    public ITaskItem[] States { get; set; } = [];

    private protected override void ExecuteIn(BuildSession session, StageDeclaration stage)
    {
        var upstream = (from reference in References
                        from state in ReferenceOuts
                        where state.GetMetadata("StageProject") == Path.GetFileName(reference.ItemSpec)
                        where IsRead(stage, state) || reference.GetMetadata("As").Length == 0
                        select state).ToList();

        // The outs of a stage that would be restored are known, though they are not there to be read.
        var restored = (stage.Graphs.Count > 0 ? ReferenceOuts : upstream.AsEnumerable()).Select(state => state.GetMetadata("Restores")).Where(run => run.Length > 0).Distinct();
        foreach (var run in restored.Select(session.Runs.Find).OfType<CachedRun>()) session.Expect(run);

        var decision = Decide(session, stage, upstream);

        States = [.. stage.Outs.Select(declared => (ITaskItem)new TaskItem($"{Stage}/{declared.Path}", new Dictionary<string, string>
        {
            ["Stage"] = Stage,
            ["StageProject"] = Project,
            ["StagePath"] = declared.Path,
            ["Need"] = decision.Need.ToString(),
            ["Why"] = string.Join('\n', decision.Reasons),
            ["After"] = string.Join('\n', upstream.Select(state => state.GetMetadata("Stage")).Distinct()),
            ["Restores"] = decision.Cached?.Fingerprint.Digest ?? "",
        }))];
    }

    private StageDecision Decide(BuildSession session, StageDeclaration stage, IReadOnlyCollection<ITaskItem> upstream)
    {
        var follows = WouldRun(upstream);
        // Who reads the graph sees all before it, even behind a frozen stage.
        if (follows.Count == 0 && stage.Graphs.Count > 0) follows = WouldRun(ReferenceOuts);
        if (follows.Count > 0) return WouldRun(session, stage, $"it follows {Why.Short(follows)}");

        var inputs = new StageInputs(stage, session);
        if (!session.Frozen.Contains(stage.Name)) Report(inputs.Faults);
        return inputs.Faults.Count > 0
            ? WouldRun(session, stage, "its inputs are not all there")
            : new StageCheck(session).Decide(stage, inputs);
    }

    private static List<string> WouldRun(IEnumerable<ITaskItem> states) =>
        [.. states.Where(state => state.GetMetadata("Need") is nameof(StageNeed.Run) or nameof(StageNeed.Lost)).Select(state => state.GetMetadata("Stage")).Distinct()];

    private static StageDecision WouldRun(BuildSession session, StageDeclaration stage, string reason) =>
        session.Frozen.Contains(stage.Name) ? new StageCheck(session).Keep(stage, [reason]) : new StageDecision(StageNeed.Run, [reason], null);

    private static bool IsRead(StageDeclaration stage, ITaskItem state) =>
        stage.Deps.Any(dep => dep.Path == Path.TrimEndingDirectorySeparator(state.GetMetadata("StagePath")) || dep.Path == state.GetMetadata("StagePath"));
}
