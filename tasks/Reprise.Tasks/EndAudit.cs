using Microsoft.Build.Framework;
using Reprise.Audits;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Compares the second tree with this one, bit by bit, and says at which stage they part.</summary>
public sealed class EndAudit : Microsoft.Build.Utilities.Task
{
    private const int MostLines = 20;

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>What <see cref="StageStatus"/> found, in the order of the graph.</summary>
    public ITaskItem[] States { get; set; } = [];

    /// <summary>Where the results are left, as Markdown and as JSON.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            End();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogCodedError(Codes.StageFiles, "-t:Audit", $"The two trees could not be compared: {exception.Message.ReplaceLineEndings(" ")}");
        }

        return !Log.HasLoggedErrors;
    }

    private void End()
    {
        var place = WorkPlace.Of(Root);
        var second = SecondTree.PlaceOf(place);
        var audit = Audit.Of(place, second, [.. Tasks.States.Of(States).Select(state => state.Stage)]);

        foreach (var stage in audit.Differences.Take(MostLines))
            Log.LogMessage(MessageImportance.High, "differs  {0} ({1}): {2}", stage.Stage, stage.Sentence, Why.Short([.. stage.Outs.Select(AuditReport.Sentence)]));
        if (audit.Differences.Count > MostLines) Log.LogMessage(MessageImportance.High, "and {0} more", audit.Differences.Count - MostLines);

        AtomicFile.Write(Path.Combine(Folder, "audit.md"), AuditReport.Markdown(audit));
        AtomicFile.Write(Path.Combine(Folder, "audit.json"), AuditReport.Json(audit));
        Log.LogMessage(MessageImportance.High, "audit: {0}", AuditReport.Line(audit));
        Log.LogMessage(MessageImportance.High, "audit: wrote {0} and .json", place.Relative(Path.Combine(Folder, "audit.md")));

        if (audit.Differences is [var first, ..])
        {
            Log.LogCodedError(
                Codes.OtherResult,
                first.Stage,
                $"Stage '{first.Stage}' is the first of {audit.Differences.Count} that a second build of the same sources made otherwise ({first.Sentence}): {Why.Short([.. first.Outs.Select(AuditReport.Sentence)])}. The second build stays in '{place.Relative(second.Root)}'; look for what the program reads or draws without declaring it.");
            return;
        }

        SecondTree.Remove(place);
    }
}
