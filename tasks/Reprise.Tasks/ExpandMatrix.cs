using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Reprise.Params;

namespace Reprise.Tasks;

/// <summary>Turns the axes of a stage (models, samples, seeds) into one project instance a point, with values from params.yaml.</summary>
public sealed class ExpandMatrix : Microsoft.Build.Utilities.Task
{
    /// <summary>The resolved params of the build.</summary>
    [Required]
    public string ParamsFile { get; set; } = "";

    /// <summary>The stage project.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Axis names; the metadata <c>Key</c> is the dotted key of the values, <c>Value</c> fixes the axis to one of them.</summary>
    [Required]
    public ITaskItem[] Axes { get; set; } = [];

    /// <summary>The project, once a point, with the point as global properties.</summary>
    [Output]
    public ITaskItem[] Points { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var values = ResolvedParams.Open(ParamsFile);
        IEnumerable<string> points = [""];

        foreach (var axis in Axes)
        {
            var known = Known(values, axis);
            var chosen = axis.GetMetadata("Value");
            if (chosen.Length > 0 && !known.Contains(chosen))
            {
                Log.LogCodedError(
                    Codes.UnknownPoint,
                    Project,
                    $"{axis.ItemSpec}={chosen} is not in the matrix. params.yaml has {axis.GetMetadata("Key")}: {string.Join(", ", known)}.");
                continue;
            }

            var taken = chosen.Length > 0 ? [chosen] : known;
            points = [.. from point in points from value in taken select $"{point}{axis.ItemSpec}={value};"];
        }

        Points = [.. points.Select(point => (ITaskItem)new TaskItem(Project, new Dictionary<string, string> { ["Properties"] = point }))];
        return !Log.HasLoggedErrors;
    }

    private static IReadOnlyList<string> Known(ResolvedParams values, ITaskItem axis) => values.Values(axis.GetMetadata("Key"));
}
