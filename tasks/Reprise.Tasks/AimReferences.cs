using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Reprise.Tasks;

/// <summary>
/// Gives each stage that is referred to the coordinates the reference names, and keeps the referring stage's own from it: what a reference
/// leaves open stands for all points.
/// </summary>
/// <remarks>MSBuild removes properties last, those a reference sets too; hence a list of its own for each.</remarks>
public sealed class AimReferences : Microsoft.Build.Utilities.Task
{
    /// <summary>Stage projects; the metadata <c>Properties</c> sets coordinates.</summary>
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
        Aimed = [.. References.Select(reference => (ITaskItem)new TaskItem(reference.ItemSpec, new Dictionary<string, string>
        {
            ["Properties"] = reference.GetMetadata("Properties"),
            ["UndefineProperties"] = string.Join(';', Coordinates.Except(Named(reference), StringComparer.OrdinalIgnoreCase)),
        }))];
        return true;
    }

    private static IEnumerable<string> Named(ITaskItem reference) => reference.GetMetadata("Properties")
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(property => property.Split('=', 2)[0].Trim());
}
