using System.Xml.Linq;
using Microsoft.Build.Framework;
using Reprise.Machine;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>
/// Makes the machine ready: decides where the card packages come from, installs or names what is missing, and records the engine.
/// Where all is present it costs a few file look-ups.
/// </summary>
public sealed class SetUpMachine : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The resolved params of the build; without them the engine is described as strict.</summary>
    public string ParamsFile { get; set; } = "";

    /// <summary>What the machine must bring; metadata <c>Probe</c>, <c>Apt</c>, and <c>Unless</c>, the card package that makes it superfluous.</summary>
    public ITaskItem[] Parts { get; set; } = [];

    /// <summary>What is installed where that is possible, and done without elsewhere; metadata as for <see cref="Parts"/>.</summary>
    public ITaskItem[] OptionalParts { get; set; } = [];

    /// <summary>Card packages; metadata <c>Package</c>, what a feed is asked for, and <c>Source</c>, package or compat where the command line decides.</summary>
    public ITaskItem[] CardPackages { get; set; } = [];

    /// <summary>The pinned version of TorchSharp.</summary>
    public string TorchSharpVersion { get; set; } = "";

    /// <summary>Whether missing packages may be installed.</summary>
    public bool Install { get; set; } = true;

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = new WorkPlace(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Root)));
        var sources = DecideSources(place);
        if (sources is null || !HaveParts(sources)) return false;

        var determinism = "strict";
        if (ParamsFile.Length > 0 && ResolvedParams.Open(ParamsFile).TryGet("determinism", out var json)) determinism = json.Trim('"');

        new MachineFacts
        {
            CardPackages = sources,
            Engine = TorchEngine.Describe(sources.GetValueOrDefault("TorchSharp", "compat"), TorchSharpVersion, determinism),
            Watched = [.. new[] { "libtorch_cpu.so", "libopenblas.so.0", "libblas.so.3" }.Select(TorchEngine.FileOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        }.Write(place);
        return true;
    }

    private SortedDictionary<string, string>? DecideSources(WorkPlace place)
    {
        var chosen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in CardPackages.Where(item => item.GetMetadata("Source").Length > 0))
        {
            var source = item.GetMetadata("Source");
            if (source is "package" or "compat") chosen[item.ItemSpec] = source;
            else Log.LogCodedError(Codes.UnknownSource, "-p:" + item.ItemSpec, $"{item.ItemSpec}={source} is neither 'package' nor 'compat'.");
        }

        if (Log.HasLoggedErrors) return null;

        var remembered = Path.Combine(place.State, "packages.props");
        if (!File.Exists(remembered) && CardPackages.Any(card => !chosen.ContainsKey(card.ItemSpec)))
        {
            var asked = CardPackages.ToDictionary(card => card.ItemSpec, card => card.GetMetadata("Package"));
            if (FeedProbe.Ask(place.Root, asked) is { } answer) Remember(answer, remembered);
            else Log.LogMessage(MessageImportance.High, "set-up: the NuGet feeds did not answer; the stand-ins under compat/ are used for this build");
        }

        var known = File.Exists(remembered) ? Recall(remembered) : [];
        foreach (var card in CardPackages) chosen.TryAdd(card.ItemSpec, known.GetValueOrDefault(card.ItemSpec, "compat"));
        return chosen;
    }

    private void Remember(SortedDictionary<string, string> answer, string path)
    {
        foreach (var (name, source) in answer)
        {
            var found = source == "package" ? "the feed holds it" : "no configured feed holds it, the stand-in under compat/ is used";
            Log.LogMessage(MessageImportance.High, "set-up: {0}: {1} (-p:{0}=package|compat overrides)", name, found);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        new XDocument(new XElement("Project", new XElement("PropertyGroup", answer.Select(pair => new XElement(
            pair.Key, new XAttribute("Condition", $"'$({pair.Key})' == ''"), pair.Value))))).Save(path);
    }

    private static Dictionary<string, string> Recall(string path) =>
        XDocument.Load(path).Descendants("PropertyGroup").Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);

    private bool HaveParts(SortedDictionary<string, string> sources)
    {
        var missing = Missing(Parts, sources);
        var optional = Install && AptInstaller.MayInstall ? Missing(OptionalParts, sources) : [];
        if (missing.Count == 0 && optional.Count == 0) return true;

        var names = string.Join(", ", missing.Concat(optional).Select(part => part.Name));
        var packages = missing.Concat(optional).Select(part => part.AptPackage).Distinct().Order(StringComparer.Ordinal).ToList();

        if (!AptInstaller.HasApt)
        {
            Log.LogCodedError(
                Codes.MissingPart, "set-up", $"This machine lacks {names}. Install them with its package manager; on Debian they are {string.Join(' ', packages)}.");
            return false;
        }

        if (!Install || !AptInstaller.MayInstall)
        {
            Log.LogCodedError(Codes.MissingPart, "set-up", $"This machine lacks {names}. Run: {AptInstaller.CommandLine(packages)}");
            return false;
        }

        Log.LogMessage(MessageImportance.High, "set-up: installing {0} (apt: {1})", names, string.Join(' ', packages));
        if (AptInstaller.Install(packages) is { } words)
        {
            Log.LogCodedError(Codes.InstallFailed, "set-up", $"apt could not install {string.Join(' ', packages)}: {words} Run: {AptInstaller.CommandLine(packages)}");
            return false;
        }

        foreach (var part in missing.Where(part => part.Find() is null))
        {
            Log.LogCodedError(Codes.InstallFailed, "set-up", $"{part.Name} is still missing after installing {part.AptPackage} ({part.Probe}).");
        }

        return !Log.HasLoggedErrors;
    }

    private static List<NativePart> Missing(ITaskItem[] parts, SortedDictionary<string, string> sources) =>
    [
        .. parts
            .Where(part => sources.GetValueOrDefault(part.GetMetadata("Unless")) != "package")
            .Select(part => new NativePart(part.ItemSpec, part.GetMetadata("Probe"), part.GetMetadata("Apt")))
            .Where(part => part.Find() is null),
    ];
}
