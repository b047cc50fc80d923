using System.Globalization;
using System.Text.RegularExpressions;
using Reprise.Params;

namespace Reprise.Executors;

/// <summary>What a job of one kind of stage asks a cluster for; no part of any fingerprint.</summary>
/// <param name="Cpus">Processor cores of one node, and the threads the program may use.</param>
/// <param name="Memory">Main memory, such as <c>4G</c>; empty for what the cluster gives.</param>
/// <param name="Time">How long the job may run; null for as long as it takes.</param>
/// <param name="Gpus">Graphics cards.</param>
/// <param name="Partition">The partition; empty for the cluster's default.</param>
internal sealed partial record JobResources(int Cpus, string Memory, TimeSpan? Time, int Gpus, string Partition)
{
    /// <summary>The params that hold an entry a kind of stage.</summary>
    public const string Section = "executors.slurm";

    /// <summary>The entry of all kinds that do not say it themselves.</summary>
    public const string Default = "default";

    /// <summary>The resources of a kind; what its entry does not say is taken from the entry <c>default</c>.</summary>
    /// <param name="values">The params of the build.</param>
    /// <param name="kind">The name of the stage's project, such as <c>train</c>.</param>
    public static JobResources Of(ResolvedParams values, string kind)
    {
        string Text(string name, string otherwise) => values.Text($"{Section}.{kind}.{name}", values.Text($"{Section}.{Default}.{name}", otherwise));

        return new JobResources(
            int.Parse(Text("cpus", "1"), CultureInfo.InvariantCulture),
            Text("memory", ""),
            ParseTime(Text("time", "")),
            int.Parse(Text("gpus", "0"), CultureInfo.InvariantCulture),
            Text("partition", ""));
    }

    /// <summary>The kinds that have an entry of their own, and the one for all others.</summary>
    public static IEnumerable<string> Kinds(ResolvedParams values) =>
        values.TryGet(Section, out _) ? values.Values(Section).Append(Default).Distinct(StringComparer.Ordinal) : [Default];

    /// <summary>Reads <c>4:30:00</c>, <c>30:00</c>, or <c>2-00:00:00</c> for two days; null for another text.</summary>
    public static TimeSpan? ParseTime(string text)
    {
        if (TimePattern().Match(text) is not { Success: true } match) return null;

        int Number(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(Number("days"), Number("hours"), Number("minutes"), Number("seconds"));
    }

    /// <summary>Memory in mebibytes, as a cluster counts it; 0 where nothing is asked for.</summary>
    public double Mebibytes => Memory.Length == 0 ? 0 : double.Parse(Memory[..^1], CultureInfo.InvariantCulture) * Memory[^1] switch
    {
        'K' => 1.0 / 1024,
        'M' => 1,
        'G' => 1024,
        _ => 1024 * 1024,
    };

    /// <summary>Why a job would not train on what its fingerprint names, which is taken from this machine; null where it would.</summary>
    /// <param name="device">Where networks are to be trained, as params.yaml says.</param>
    /// <param name="isCardHere">Whether this machine has a graphics card.</param>
    public string? CardProblem(string device, bool isCardHere) => (device, isCardHere, Gpus) switch
    {
        ("auto", true, 0) => "training.device is auto and this machine has a graphics card, but the job asks for none. Set training.device to cpu, or ask for gpus",
        ("auto", false, > 0) => "the job asks for graphics cards, but training.device is auto and this machine has none. Set training.device to cuda, or gpus to 0",
        _ => null,
    };

    /// <summary>The options of <c>sbatch</c> that ask for them.</summary>
    public IEnumerable<string> Options()
    {
        yield return "--nodes=1";
        yield return "--ntasks=1";
        yield return string.Create(CultureInfo.InvariantCulture, $"--cpus-per-task={Cpus}");
        if (Memory.Length > 0) yield return $"--mem={Memory}";
        // The cluster counts minutes and is late; the build looks at the clock itself, and this is for when it is gone. No minute more than
        // the user says: a partition that allows just that time would let the job wait for ever.
        if (Time is { } time) yield return string.Create(CultureInfo.InvariantCulture, $"--time={(int)Math.Ceiling(time.TotalMinutes)}");
        if (Gpus > 0) yield return string.Create(CultureInfo.InvariantCulture, $"--gpus={Gpus}");
        if (Partition.Length > 0) yield return $"--partition={Partition}";
    }

    [GeneratedRegex("^((?<days>[0-9]+)-)?((?<hours>[0-9]+):)?(?<minutes>[0-9]+):(?<seconds>[0-9]+)$")]
    private static partial Regex TimePattern();
}
