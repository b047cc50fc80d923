using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Machine;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>
/// Records which engine, libraries and packages a build has, as the stages' fingerprints name them. It changes nothing, so the verbs that
/// only look use it too; unchanged libraries are not read again.
/// </summary>
public sealed class DescribeMachine : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The resolved params of the build.</summary>
    [Required]
    public string ParamsFile { get; set; } = "";

    /// <summary>The journal of the build.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>What the machine must bring; those with the metadata <c>AsDep</c> may be native deps of stages.</summary>
    public ITaskItem[] Parts { get; set; } = [];

    /// <summary>Card packages; metadata <c>Source</c> where the command line decides.</summary>
    public ITaskItem[] CardPackages { get; set; } = [];

    /// <summary>The pinned packages, with their versions, that are the tensor engine in package mode.</summary>
    public string TorchPackages { get; set; } = "";

    /// <summary>The folder of a libtorch of one's own, or empty.</summary>
    public string LibTorch { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var values = ResolvedParams.Open(ParamsFile);
        var memory = DigestMemory.Open(place.DigestJournal);
        var files = new NativeFiles(LibTorch, memory);
        var sources = CardPackageSwitch.Known(place, CardPackageSwitch.Chosen(CardPackages.Select(card => (card.ItemSpec, card.GetMetadata("Source")))));

        var natives = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Parts.Where(part => part.GetMetadata("AsDep") == "true"))
            natives[part.ItemSpec] = files.Identify(new NativePart(part.ItemSpec, part.GetMetadata("Probe"), part.GetMetadata("Apt")));

        new MachineFacts
        {
            CardPackages = sources,
            Engine = TorchEngine.Describe(sources.GetValueOrDefault("TorchSharp", "compat"), TorchPackages, values.Text("determinism", "strict"), Card(values), files),
            Natives = natives,
            Watched = [.. files.Seen],
        }.Write(JournalFile);

        memory.Flush();
        return true;
    }

    private static string? Card(ResolvedParams values) => values.Text("training.device", "cpu") == "cpu" ? null : GraphicsCards.Models();
}
