using Microsoft.Build.Framework;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Prints one line a stage: up to date, would restore or would run, and why.</summary>
public sealed class ShowStatus : Microsoft.Build.Utilities.Task
{
    /// <summary>What <see cref="StageStatus"/> found, in the order of the graph.</summary>
    public ITaskItem[] States { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var stages = States.DistinctBy(state => state.GetMetadata("Stage")).ToList();

        foreach (var state in stages)
        {
            var why = state.GetMetadata("Why");
            Log.LogMessage(MessageImportance.High, "{0,-14} {1}{2}", Words(state), state.GetMetadata("Stage"), why.Length > 0 ? $" ({why})" : "");
        }

        int Count(StageNeed need) => stages.Count(state => state.GetMetadata("Need") == need.ToString());
        Log.LogMessage(
            MessageImportance.High,
            "status: {0} would run, {1} would restore, {2} up to date",
            Count(StageNeed.Run),
            Count(StageNeed.Restore),
            Count(StageNeed.Nothing));
        return true;
    }

    private static string Words(ITaskItem state) => Enum.Parse<StageNeed>(state.GetMetadata("Need")) switch
    {
        StageNeed.Nothing => "up to date",
        StageNeed.Restore => "would restore",
        StageNeed.Frozen => "frozen",
        StageNeed.Lost => "frozen, lost",
        _ => "would run",
    };
}
