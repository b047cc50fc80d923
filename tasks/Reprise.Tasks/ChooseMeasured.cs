using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Reprise.Sweeps;

namespace Reprise.Tasks;

/// <summary>The stages that a point of a sweep brings up to date, ready for the MSBuild task.</summary>
public sealed class ChooseMeasured : Microsoft.Build.Utilities.Task
{
    /// <summary>The sweep's folder.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>What <see cref="PlanStage"/> found.</summary>
    public ITaskItem[] Stages { get; set; } = [];

    /// <summary>Stage projects with the coordinates of one stage each.</summary>
    [Output]
    public ITaskItem[] Measured { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        Measured = [.. StagePlan.Measured(PlanStage.Of(Stages), SweepPlan.Read(new SweepFolder(Folder)).Keys()).Select(stage => (ITaskItem)new TaskItem(
            stage.Project,
            new Dictionary<string, string> { ["AdditionalProperties"] = string.Join(';', stage.Coordinates.Select(axis => $"{axis.Key}={axis.Value}")) }))];
        return true;
    }
}
