using Microsoft.Build.Framework;
using Reprise.Machine;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>
/// Makes the machine ready: decides where the card packages come from, and installs or names what is missing.
/// Where all is present it costs a few file look-ups.
/// </summary>
public sealed class SetUpMachine : Microsoft.Build.Utilities.Task
{
    private const string Origin = "set-up";

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The resolved params of the build; without them no part with a condition is needed.</summary>
    public string ParamsFile { get; set; } = "";

    /// <summary>
    /// What the machine must bring; metadata <c>Probe</c>, <c>Apt</c>, <c>Unless</c>, the card package that makes it superfluous, and
    /// <c>OnlyIf</c>, the condition on a param under which it is needed at all.
    /// </summary>
    public ITaskItem[] Parts { get; set; } = [];

    /// <summary>What is installed where that is possible, and done without elsewhere; metadata as for <see cref="Parts"/>.</summary>
    public ITaskItem[] OptionalParts { get; set; } = [];

    /// <summary>Card packages; metadata <c>Package</c>, what a feed is asked for, and <c>Source</c>, package or compat where the command line decides.</summary>
    public ITaskItem[] CardPackages { get; set; } = [];

    /// <summary>The folder of a libtorch of one's own, or empty.</summary>
    public string LibTorch { get; set; } = "";

    /// <summary>Whether missing packages may be installed.</summary>
    public bool Install { get; set; } = true;

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        if (!SwitchesAreKnown()) return false;

        var sources = new CardPackageSwitch(place, line => Log.LogMessage(MessageImportance.High, "{0}", line)).Decide(
            CardPackages.ToDictionary(card => card.ItemSpec, card => card.GetMetadata("Package")),
            CardPackageSwitch.Chosen(CardPackages.Select(card => (card.ItemSpec, Chosen(card)))));

        var values = ParamsFile.Length > 0 ? ResolvedParams.Open(ParamsFile) : null;
        Provide(Missing(Parts, sources, values), Missing(OptionalParts, sources, values));
        return !Log.HasLoggedErrors;
    }

    private bool SwitchesAreKnown()
    {
        foreach (var card in CardPackages.Where(card => Chosen(card) is not ("" or "package" or "compat")))
        {
            Log.LogCodedError(
                Codes.UnknownSource, "-p:" + card.ItemSpec, $"{card.ItemSpec}={Chosen(card)} is neither 'package' (from the NuGet feed) nor 'compat' (the stand-in).");
        }

        return !Log.HasLoggedErrors;
    }

    private void Provide(List<NativePart> missing, List<NativePart> optional)
    {
        var mayInstall = Install && AptInstaller.MayInstall;
        var wanted = mayInstall ? [.. missing, .. optional] : missing;
        if (wanted.Count == 0) return;

        var names = string.Join(", ", wanted.Select(part => part.Name));
        var packages = wanted.Select(part => part.AptPackage).Distinct().Order(StringComparer.Ordinal).ToList();

        if (!mayInstall)
        {
            var remedy = AptInstaller.HasApt
                ? $"Run: {AptInstaller.CommandLine(packages)}"
                : $"Install them with this system's package manager; on Debian they are {string.Join(' ', packages)}.";
            Log.LogCodedError(Codes.MissingPart, Origin, $"This machine lacks {names}. {remedy}");
            return;
        }

        Log.LogMessage(MessageImportance.High, "set-up: installing {0} (apt: {1})", names, string.Join(' ', packages));
        var words = AptInstaller.Install(packages);

        foreach (var part in missing.Where(part => part.Find(LibTorch) is null))
        {
            Log.LogCodedError(
                Codes.InstallFailed, Origin, $"{part.Name} ({part.Probe}) is still missing after apt. {words} Run: {AptInstaller.CommandLine([part.AptPackage])}");
        }
    }

    private static string Chosen(ITaskItem card) => card.GetMetadata("Source");

    private List<NativePart> Missing(ITaskItem[] parts, SortedDictionary<string, string> sources, ResolvedParams? values) =>
    [
        .. parts
            .Where(part => sources.GetValueOrDefault(part.GetMetadata("Unless")) != "package")
            .Where(part => ParamCondition.Holds(part.GetMetadata("OnlyIf"), values))
            .Select(part => new NativePart(part.ItemSpec, part.GetMetadata("Probe"), part.GetMetadata("Apt")))
            .Where(part => part.Find(LibTorch) is null),
    ];
}
