using System.Text.Json;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Reprise.Metrics;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Says whether a stage's lock was made from the sources and params of this checkout; needs no data.</summary>
public sealed class CheckLock : StageTask
{
    /// <summary>The stage's project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>One item an out, for <see cref="VerifyMetrics"/>: its stage, the sentence why its lock is not of these sources, and the metrics it declares.</summary>
    [Output]
    public ITaskItem[] States { get; set; } = [];

    private protected override void ExecuteIn(BuildSession session, StageDeclaration stage)
    {
        var why = Why.Short(LockAgreement.WhyStale(stage, session));
        var isFrozen = session.Frozen.Contains(stage.Name) && File.Exists(session.Place.LockOf(stage.Name));
        if (isFrozen && why.Length > 0)
        {
            Log.LogCodedWarning(Codes.FrozenOutdated, Stage, $"Stage '{Stage}' is frozen and not up to date ({why}); its metrics count as they are. To run it: -t:Thaw -p:Stage={Stage}");
            why = "";
        }

        var metrics = JsonSerializer.Serialize(stage.Metrics);

        States = [.. stage.Outs.Select(declared => (ITaskItem)new TaskItem($"{Stage}/{declared.Path}", new Dictionary<string, string>
        {
            ["Stage"] = Stage,
            ["StageProject"] = Project,
            ["StagePath"] = declared.Path,
            ["Why"] = why,
            ["Frozen"] = isFrozen ? "true" : "",
            ["Metrics"] = metrics,
        }))];
    }

    /// <summary>The metrics that a stage of an item declares.</summary>
    internal static IReadOnlyList<DeclaredMetric> MetricsOf(ITaskItem state) =>
        JsonSerializer.Deserialize<List<DeclaredMetric>>(state.GetMetadata("Metrics")) ?? [];
}
