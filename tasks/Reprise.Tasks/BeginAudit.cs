using Microsoft.Build.Framework;
using Reprise.Audits;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Makes a second tree of the same sources to build in, once it is sure that this one is up to date and its outs are those of its locks.</summary>
public sealed class BeginAudit : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>What <see cref="StageStatus"/> found, in the order of the graph.</summary>
    public ITaskItem[] States { get; set; } = [];

    /// <summary>The second tree's folder.</summary>
    [Output]
    public string Second { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var states = Tasks.States.Of(States);
        string[] stale = [.. states.Where(state => state.Need != StageNeed.Nothing).Select(state => $"{state.Stage} ({Why.Short(state.Reasons)})")];
        if (stale.Length > 0)
        {
            Log.LogCodedError(Codes.WouldRun, "-t:Audit", $"{stale.Length} stages are not up to date, so there is nothing to compare a second build with: {Why.Short(stale)}. Build first.");
            return false;
        }

        try
        {
            Begin(place, [.. states.Select(state => StageLock.Read(place.LockOf(state.Stage))).OfType<StageLock>()]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogCodedError(Codes.StageFiles, "-t:Audit", $"The second tree could not be made: {exception.Message.ReplaceLineEndings(" ")}");
        }

        return !Log.HasLoggedErrors;
    }

    private void Begin(WorkPlace place, StageLock[] locks)
    {
        foreach (var stage in locks)
        {
            foreach (var sentence in Audit.Edited(place, stage)) Log.LogCodedError(Codes.OutDiffers, place.Relative(place.LockOf(stage.Stage)), sentence);
        }

        if (Log.HasLoggedErrors) return;

        var files = SecondTree.Make(place, locks);
        Second = SecondTree.PlaceOf(place).Root + "/";
        Log.LogMessage(MessageImportance.High, "audit: building {0} stages again in {1}, from {2} files and without a cache", locks.Length, place.Relative(Second), files);
    }
}
