using Microsoft.Build.Framework;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Adds stages to the committed list of those that never run, or takes them from it.</summary>
public sealed class FreezeStages : Microsoft.Build.Utilities.Task
{
    private const string Switch = "-p:Stage";

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Names and patterns, as given by <c>-p:Stage</c>.</summary>
    public string Stages { get; set; } = "";

    /// <summary>The stages of the build; not needed to thaw.</summary>
    public string[] Known { get; set; } = [];

    /// <summary>Whether they are taken from the list.</summary>
    public bool Thaw { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var path = WorkPlace.Of(Root).Frozen;
        var before = FrozenStages.Read(path);
        var patterns = new StagePatterns(Stages);
        var chosen = patterns.Choose(Thaw ? [.. before] : Known, out var unknown);

        if (patterns.AreNone) Log.LogCodedError(Codes.UnknownStage, Switch, $"Say which stages: {Switch}=<name or pattern>, for instance {Switch}=train.*");
        foreach (var (pattern, hint) in unknown)
            Log.LogCodedError(Codes.UnknownStage, Switch, $"No {(Thaw ? "frozen stage" : "stage of this build")} is named '{pattern}'.{hint} -t:Status lists them all.");
        if (Log.HasLoggedErrors) return false;

        var after = Thaw ? before.Except(chosen).ToList() : [.. before.Union(chosen)];
        FrozenStages.Write(path, after);
        Log.LogMessage(
            MessageImportance.High, "{0}: {1}; {2} frozen now, in pipeline/frozen.txt", Thaw ? "thawed" : "frozen", string.Join(", ", chosen), after.Count);
        return true;
    }
}
