using System.Runtime.InteropServices;
using Microsoft.Build.Framework;
using Reprise.Executors;
using Reprise.Machine;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Prints what this machine has and which data the params point to, a line each; it repairs nothing.</summary>
public sealed class Doctor : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The resolved params of the build.</summary>
    [Required]
    public string ParamsFile { get; set; } = "";

    /// <summary>The journal, beside which <see cref="DescribeMachine"/> left what it found.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>The folder of a libtorch of one's own, or empty.</summary>
    public string LibTorch { get; set; } = "";

    /// <summary>What the machine must bring; what <c>OnlyIf</c> makes superfluous is passed over.</summary>
    public ITaskItem[] Parts { get; set; } = [];

    /// <summary>The version of the .NET SDK.</summary>
    public string Sdk { get; set; } = "";

    /// <summary>Where programs are to run; a cluster is looked at where it is asked for.</summary>
    public string Executor { get; set; } = PrepareExecutor.Local;

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var facts = MachineFacts.Read(JournalFile);
        var values = ResolvedParams.Open(ParamsFile);

        Say("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}");
        Say("cores", $"{Environment.ProcessorCount}");
        Say(".NET SDK", Sdk);

        foreach (var item in Parts.Where(item => ParamCondition.Holds(item.GetMetadata("OnlyIf"), values)))
        {
            var part = new NativePart(item.ItemSpec, item.GetMetadata("Probe"), item.GetMetadata("Apt"));
            Say(part.Name, part.Find(LibTorch) ?? $"missing; Run: {AptInstaller.CommandLine([part.AptPackage])}");
        }

        Say($"{Graphviz.Part.Name} (optional, for -t:Dag)", Graphviz.Part.Find() ?? $"missing; Run: {AptInstaller.CommandLine([Graphviz.Part.AptPackage])}");

        foreach (var (name, source) in facts.CardPackages) Say(name, source == "package" ? "from the NuGet feed" : "stand-in under compat/");
        if (facts.CardPackages.Count == 0) Say("card packages", "not decided yet; the first build asks the feeds");
        foreach (var (name, value) in facts.Engine) Say($"engine: {name}", value);

        if (Executor == PrepareExecutor.Slurm)
        {
            var resources = JobResources.Of(values, JobResources.Default) with { Cpus = 1, Memory = "", Gpus = 0 };
            foreach (var (what, found) in new ClusterProbe(place).Look(resources, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "/bin/sh")) Say(what, found);
        }

        Say("profile", values.Profile);
        foreach (var key in values.Locations.Keys.Where(key => key.StartsWith("data.", StringComparison.Ordinal) && key.EndsWith(".source", StringComparison.Ordinal)))
            Say(key, DescribeSource(values, key, place));
        return true;
    }

    private static string DescribeSource(ResolvedParams values, string key, WorkPlace place)
    {
        var source = values.Values(key)[0];
        var path = values.Text(key[..^".source".Length] + ".path", "");
        if (path.Length == 0) return source;

        return $"{source}, {path}{(Directory.Exists(place.Full(path)) ? "" : " (missing)")}";
    }

    private void Say(string what, string found) => Log.LogMessage(MessageImportance.High, "{0,-34} {1}", what, found);
}
