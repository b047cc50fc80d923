using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Reprise.Params;

namespace Reprise.Tasks;

/// <summary>
/// Gives each stage that is referred to the coordinates the reference names, and keeps the referring stage's own from it: what a reference
/// leaves open stands for all points.
/// </summary>
/// <remarks>MSBuild removes properties last, those a reference sets too; hence a list of its own for each.</remarks>
public sealed class AimReferences : Microsoft.Build.Utilities.Task
{
    /// <summary>The resolved params of the build.</summary>
    [Required]
    public string ParamsFile { get; set; } = "";

    /// <summary>The stage project that refers.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>
    /// Stage projects; the metadata <c>Properties</c> sets coordinates and may name params in braces, <c>OnlyIf</c> is the condition on a
    /// param under which there is this reference at all.
    /// </summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Names of all coordinates.</summary>
    [Required]
    public string[] Coordinates { get; set; } = [];

    /// <summary>The references, ready for the MSBuild task.</summary>
    [Output]
    public ITaskItem[] Aimed { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var values = ResolvedParams.Open(ParamsFile);
        Aimed = [.. References.Where(reference => ParamCondition.Holds(reference.GetMetadata("OnlyIf"), values)).Select(reference => Aim(reference, values))];
        return !Log.HasLoggedErrors;
    }

    private TaskItem Aim(ITaskItem reference, ResolvedParams values)
    {
        var properties = ParamText.Fill(reference.GetMetadata("Properties"), values, out var unknown);
        foreach (var key in unknown)
            Log.LogCodedError(Codes.UnknownParam, Project, $"The reference to {reference.ItemSpec} takes a coordinate from {key}, which params.yaml gives no single value.");

        return new TaskItem(reference.ItemSpec, new Dictionary<string, string>
        {
            ["Properties"] = properties,
            ["UndefineProperties"] = string.Join(';', Coordinates.Except(Named(reference), StringComparer.OrdinalIgnoreCase)),
        });
    }

    private static IEnumerable<string> Named(ITaskItem reference) => reference.GetMetadata("Properties")
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(property => property.Split('=', 2)[0].Trim());
}
