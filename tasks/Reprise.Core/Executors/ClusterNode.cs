using System.Globalization;

namespace Reprise.Executors;

/// <summary>A node as one partition has it.</summary>
/// <param name="Name">The node.</param>
/// <param name="Partition">The partition.</param>
/// <param name="IsDefault">Whether jobs that name no partition go there.</param>
/// <param name="State">Such as <c>idle</c> or <c>down*</c>.</param>
/// <param name="Cpus">Its cores.</param>
/// <param name="Mebibytes">Its memory.</param>
/// <param name="Gpus">Its graphics cards.</param>
/// <param name="Longest">How long a job of the partition may run; null for as long as it takes.</param>
internal sealed record ClusterNode(string Name, string Partition, bool IsDefault, string State, int Cpus, double Mebibytes, int Gpus, TimeSpan? Longest)
{
    /// <summary>What <c>sinfo</c> is to print of each node.</summary>
    public const string Format = "%N|%P|%T|%c|%m|%G|%l";

    /// <summary>Whether a job may begin there, now or when another one has ended.</summary>
    public bool IsUp => State.TrimEnd('*', '~', '#', '!', '%', '$', '@', '^', '-') is "idle" or "mixed" or "allocated" or "completing" or "planned" or "powered_down" or "powering_up";

    /// <summary>Reads a line of that format; null for something else.</summary>
    public static ClusterNode? Parse(string line)
    {
        if (line.Trim().Split('|') is not [var name, var partition, var state, var cpus, var memory, var cards, var longest]) return null;
        if (!int.TryParse(cpus, CultureInfo.InvariantCulture, out var cores) || !double.TryParse(memory, CultureInfo.InvariantCulture, out var mebibytes)) return null;

        return new ClusterNode(name, partition.TrimEnd('*'), partition.EndsWith('*'), state, cores, mebibytes, Cards(cards), JobResources.ParseTime(longest));
    }

    /// <summary>Why no node can ever run a job of these resources, which a cluster would let wait for ever; null where one can.</summary>
    public static string? Refusal(IReadOnlyList<ClusterNode> nodes, JobResources resources)
    {
        var partitions = string.Join(", ", nodes.Select(node => node.Partition).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (resources.Partition.Length > 0 && nodes.All(node => node.Partition != resources.Partition)) return $"there is no partition '{resources.Partition}', only {partitions}";

        // Jobs that name none go to the default one; where there is none, somewhere.
        var those = nodes.Where(node => resources.Partition.Length > 0 ? node.Partition == resources.Partition : node.IsDefault).ToList();
        if (those.Count == 0) those = [.. nodes];
        if (those.All(node => node.Longest < resources.Time)) return $"no job may run for {resources.Time} there; the longest time of a partition is {those.Max(node => node.Longest)}";
        if (those.Any(node => node.Cpus >= resources.Cpus && node.Mebibytes >= resources.Mebibytes && node.Gpus >= resources.Gpus)) return null;

        return string.Create(
            CultureInfo.InvariantCulture,
            $"no node has {resources.Cpus} cores, {resources.Mebibytes:F0} MiB and {resources.Gpus} cards at once; the largest has {those.Max(node => node.Cpus)} cores, {those.Max(node => node.Mebibytes):F0} MiB, {those.Max(node => node.Gpus)} cards");
    }

    /// <summary>Sums up <c>gpu:a100:4(S:0-1),gpu:2</c>.</summary>
    private static int Cards(string text) => text.Split(',')
        .Select(resource => resource.Split('(')[0].Split(':'))
        .Where(parts => parts[0] == "gpu")
        .Sum(parts => int.TryParse(parts[^1], CultureInfo.InvariantCulture, out var count) ? count : 1);
}
