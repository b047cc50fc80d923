using Microsoft.Build.Framework;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>The states of stages as <see cref="StageStatus"/> handed them on, an item an out.</summary>
internal static class States
{
    /// <summary>Each stage once, in the order of the graph.</summary>
    public static IReadOnlyList<StageState> Of(IEnumerable<ITaskItem> items) =>
    [
        .. items.DistinctBy(item => item.GetMetadata("Stage")).Select(item => new StageState(
            item.GetMetadata("Stage"),
            item.GetMetadata("StageProject"),
            Enum.Parse<StageNeed>(item.GetMetadata("Need")),
            Lines(item, "Why"),
            Lines(item, "After"))),
    ];

    private static string[] Lines(ITaskItem item, string name) => item.GetMetadata(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
