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

    /// <summary>
    /// Axis names. The metadata <c>Key</c> is the dotted key of the points, <c>Value</c> fixes the axis to one of them. Where the key
    /// holds a map of entries, <c>Where</c> names a member of each entry, <c>In</c> the list its value must be in and <c>Only</c> the one value of
    /// that list it must have, and <c>Take</c> names members whose values, joined by dots, are the points instead of the entries' names.
    /// Of these <c>Among</c> keeps what is an entry of another key.
    /// <c>Known</c> is a key of more points that may be named.
    /// </summary>
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
            var open = OpenPoints(values, axis);
            var chosen = axis.GetMetadata("Value");
            if (chosen.Length > 0 && !open.Contains(chosen) && !NamedPoints(values, axis).Contains(chosen))
            {
                Log.LogCodedError(
                    Codes.UnknownPoint,
                    Project,
                    $"{axis.ItemSpec}={chosen} is not in the matrix. params.yaml has {axis.GetMetadata("Key")}: {string.Join(", ", open.Union(NamedPoints(values, axis)))}.");
                continue;
            }

            var taken = chosen.Length > 0 ? [chosen] : open;
            points = [.. from point in points from value in taken select $"{point}{axis.ItemSpec}={value};"];
        }

        Points = [.. points.Select(point => (ITaskItem)new TaskItem(Project, new Dictionary<string, string> { ["Properties"] = point }))];
        return !Log.HasLoggedErrors;
    }

    private static IReadOnlyList<string> OpenPoints(ResolvedParams values, ITaskItem axis)
    {
        var entries = Entries(values, axis, axis.GetMetadata("In") is { Length: > 0 } list ? Chosen(values.Values(list), axis.GetMetadata("Only")) : null);
        return axis.GetMetadata("Among") is { Length: > 0 } among ? [.. entries.Intersect(values.Values(among))] : entries;
    }

    private static IReadOnlyList<string> Chosen(IReadOnlyList<string> list, string only) =>
        only.Length == 0 ? list : [.. list.Where(value => value == only)];

    /// <summary>What may be asked for beside: entries that are not chosen at present, and the points of another key.</summary>
    private static IEnumerable<string> NamedPoints(ResolvedParams values, ITaskItem axis) =>
        Entries(values, axis, null).Concat(axis.GetMetadata("Known") is { Length: > 0 } known ? values.Values(known) : []);

    private static IReadOnlyList<string> Entries(ResolvedParams values, ITaskItem axis, IReadOnlyList<string>? chosen)
    {
        var key = axis.GetMetadata("Key");
        var take = axis.GetMetadata("Take").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var entries = values.Values(key).Where(entry => chosen is null || chosen.Contains(Member(values, $"{key}.{entry}", axis.GetMetadata("Where"))));

        return take.Length == 0
            ? [.. entries]
            : [.. entries.Select(entry => string.Join('.', take.Select(member => Member(values, $"{key}.{entry}", member)))).Distinct()];
    }

    private static string Member(ResolvedParams values, string entry, string member) => values.Values($"{entry}.{member}")[0];
}
