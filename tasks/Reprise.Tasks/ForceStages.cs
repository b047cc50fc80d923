using Microsoft.Build.Framework;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Notes which stages must run in this build though they are up to date; a name of no stage is an error before anything runs.</summary>
public sealed class ForceStages : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The journal of the build.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>Names and patterns, as given by <c>-p:Force</c>.</summary>
    [Required]
    public string Force { get; set; } = "";

    /// <summary>The stages of the build.</summary>
    public string[] Known { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var chosen = new StagePatterns(Force).Choose(Known, out var unknown);
        foreach (var (pattern, hint) in unknown)
            Log.LogCodedError(Codes.UnknownStage, "-p:Force", $"No stage of this build is named '{pattern}'.{hint} -t:Status lists them all.");

        var frozen = FrozenStages.Read(WorkPlace.Of(Root).Frozen);
        foreach (var stage in chosen.Where(frozen.Contains))
            Log.LogCodedError(Codes.FrozenForced, "-p:Force", $"Stage '{stage}' is frozen and so cannot be forced. Say -t:Thaw -p:Stage={stage} first.");

        if (!Log.HasLoggedErrors) new Journal(JournalFile).Force(chosen);
        return !Log.HasLoggedErrors;
    }
}
