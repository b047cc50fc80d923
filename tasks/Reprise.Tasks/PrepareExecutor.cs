using Microsoft.Build.Framework;
using Reprise.Executors;
using Reprise.Machine;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>
/// Before the first stage: whether there is a cluster to run stages on, and whether it could run every kind of them. Jobs that a killed
/// build left behind are cancelled.
/// </summary>
public sealed class PrepareExecutor : Microsoft.Build.Utilities.Task
{
    internal const string Local = "local";
    internal const string Slurm = "slurm";

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The resolved params of the build.</summary>
    [Required]
    public string ParamsFile { get; set; } = "";

    /// <summary>Where programs run.</summary>
    [Required]
    public string Executor { get; set; } = "";

    /// <summary>The folders in which commands are looked for.</summary>
    internal string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        switch (Executor)
        {
            case Local:
                break;
            case Slurm:
                Prepare(WorkPlace.Of(Root));
                break;
            default:
                Log.LogCodedError(Codes.UnknownSwitch, "-p:Executor", $"Executor = '{Executor}' is not known; allowed: {Local}, {Slurm}.");
                break;
        }

        return !Log.HasLoggedErrors;
    }

    private void Prepare(WorkPlace place)
    {
        if (SlurmClient.Missing(SearchPath) is { Count: > 0 } missing)
        {
            Log.LogCodedError(
                Codes.NoCluster,
                "-p:Executor",
                $"Executor = '{Slurm}' needs the commands of Slurm; not found: {string.Join(", ", missing)}. Build on a machine of the cluster, or run: {AptInstaller.CommandLine([SlurmClient.AptPackage])}");
            return;
        }

        var slurm = new SlurmClient();
        var (nodes, problem) = slurm.Nodes();
        if (nodes is not { Count: > 0 })
        {
            Log.LogCodedError(
                Codes.ClusterSilent, "-p:Executor", $"The controller of Slurm does not answer ({(problem.Length > 0 ? problem : "it names no node")}). Look at it with `scontrol ping`, or set SLURM_CONF to the cluster's configuration.");
            return;
        }

        var values = ResolvedParams.Open(ParamsFile);
        foreach (var kind in JobResources.Kinds(values))
        {
            if (ClusterNode.Refusal(nodes, JobResources.Of(values, kind)) is { } refusal)
            {
                var key = $"{JobResources.Section}.{kind}";
                Log.LogCodedError(Codes.JobRefused, values.Locate(key), $"{key} can never run on this cluster: {refusal}. Ask for less, or name another partition.");
            }
        }

        foreach (var orphan in JobName.Orphans(place, (slurm.Jobs() ?? []).Select(job => job.Name)))
        {
            Log.LogMessage(MessageImportance.High, "slurm: cancelling {0}, which a build that was killed left behind", orphan);
            slurm.Cancel(orphan);
        }
    }
}
