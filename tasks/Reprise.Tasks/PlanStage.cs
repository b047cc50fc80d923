using System.Text.Json;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Tasks;

/// <summary>Says what decides about a stage and how it is measured, for <c>-t:Sweep</c>; reads no data.</summary>
public sealed class PlanStage : StageTask
{
    private const string Plan = "Plan";

    /// <summary>The stage's project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The axes of its matrix; metadata <c>Key</c> and <c>Value</c>.</summary>
    public ITaskItem[] Axes { get; set; } = [];

    /// <summary>One item: the stage.</summary>
    [Output]
    public ITaskItem[] States { get; set; } = [];

    private protected override void ExecuteIn(BuildSession session, StageDeclaration stage)
    {
        // All that this stage refers to, and all before that.
        var before = Of(ReferenceOuts);
        var plan = new StagePlan(
            Stage,
            Project,
            [.. Axes.Select(axis => KeyValuePair.Create(axis.ItemSpec, axis.GetMetadata("Value")))],
            Axes.FirstOrDefault(axis => axis.GetMetadata("Key") == GridAxis.Repetition)?.ItemSpec ?? "",
            Distinct(before.SelectMany(found => found.Before.Append(found.Stage))),
            Distinct(stage.Params.Concat(before.SelectMany(found => found.Decides))),
            Distinct(Axes.SelectMany(axis => new[] { axis.GetMetadata("Key"), axis.GetMetadata("In") }).Where(key => key.Length > 0).Concat(before.SelectMany(found => found.Axes))),
            stage.Metrics,
            stage.Program is not null);
        States = [new TaskItem(Stage, new Dictionary<string, string> { [Plan] = JsonSerializer.Serialize(plan) })];
    }

    /// <summary>The plans of some stages, each once.</summary>
    internal static IReadOnlyList<StagePlan> Of(IEnumerable<ITaskItem> states) =>
        [.. states.DistinctBy(state => state.ItemSpec).Select(state => JsonSerializer.Deserialize<StagePlan>(state.GetMetadata(Plan))!)];

    private static string[] Distinct(IEnumerable<string> keys) => [.. keys.Distinct().Order(StringComparer.Ordinal)];
}
