using System.Diagnostics;
using System.Globalization;
using Reprise.Machine;
using Reprise.Pipeline;

namespace Reprise.Executors;

/// <summary>Looks at a cluster: what it has, and by a job of a second whether its nodes see the checkout and the .NET host.</summary>
internal sealed class ClusterProbe(WorkPlace place)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly SlurmClient _slurm = new();

    /// <summary>What there is to say, each with its subject.</summary>
    /// <param name="resources">What the job asks for.</param>
    /// <param name="host">The program that starts .NET programs.</param>
    public IEnumerable<(string What, string Found)> Look(JobResources resources, string host)
    {
        if (SlurmClient.Missing(Environment.GetEnvironmentVariable("PATH") ?? "") is { Count: > 0 } missing)
        {
            yield return ("Slurm", $"{string.Join(", ", missing)} missing; Run: {AptInstaller.CommandLine([SlurmClient.AptPackage])}");
            yield break;
        }

        var (nodes, problem) = _slurm.Nodes();
        if (nodes is not { Count: > 0 })
        {
            yield return ("Slurm", $"the controller does not answer: {problem}");
            yield break;
        }

        foreach (var partition in nodes.GroupBy(node => node.Partition).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var up = partition.Count(node => node.IsUp);
            var cores = partition.Where(node => node.IsUp).Sum(node => node.Cpus);
            yield return ($"Slurm: {partition.Key}", string.Create(CultureInfo.InvariantCulture, $"{up} of {partition.Count()} nodes up, {cores} cores{(partition.First().IsDefault ? ", the default partition" : "")}"));
        }

        yield return ("Slurm: shared folder", Ask(resources, host));
    }

    private string Ask(JobResources resources, string host)
    {
        var folder = Path.Combine(place.Scratch, "doctor", Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(folder);
        var name = JobName.Of(place, "doctor", folder);

        try
        {
            var script = Path.Combine(folder, "job.sh");
            File.WriteAllText(script, $"""
                #!/bin/sh
                cd {JobScript.Quoted(folder)} || exit {JobScript.FolderMissing}
                test -x {JobScript.Quoted(host)} && host=has || host=lacks
                echo "$SLURMD_NODENAME $host" > seen.new && mv seen.new seen

                """);
            var (id, problem, _) = _slurm.Submit(name, script, resources);
            return id is null ? $"Slurm does not take a job: {problem}" : Await(id, Path.Combine(folder, "seen"), host);
        }
        finally
        {
            _slurm.Cancel(name);
            RunFolder.Remove(folder);
        }
    }

    private string Await(string id, string seen, string host)
    {
        var watch = Stopwatch.StartNew();
        for (var state = ""; ; Thread.Sleep(100))
        {
            if (File.Exists(seen))
            {
                var words = File.ReadAllText(seen).Split(' ');
                var seconds = watch.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
                return $"{words[0]} sees {place.Root} and {words[^1].Trim()} {host} (asked by job {id}, {seconds} s)";
            }

            if (watch.Elapsed > s_patience) return $"no node answered within {s_patience.TotalSeconds} s{state}";
            if (_slurm.Look(id).View is not { } view) continue;

            state = $"; job {id} is {view.State} ({view.Reason})";
            if (view.State == "FAILED") return $"{view.Node} does not see {place.Root}: put the checkout on a folder that all nodes share";
        }
    }
}
