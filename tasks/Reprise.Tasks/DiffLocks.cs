using Microsoft.Build.Framework;
using Reprise.Changes;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Says what differs between the locks of this checkout and those of a git revision: params, metrics, digests of outs.</summary>
public sealed class DiffLocks : Microsoft.Build.Utilities.Task
{
    /// <summary>More than this many rows of a table are only in the files.</summary>
    private const int MostRows = 40;

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The revision, as git names it.</summary>
    [Required]
    public string Against { get; set; } = "";

    /// <summary>Where the results are left, as Markdown and as JSON.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);

        try
        {
            var revision = GitRevision.Open(place.Root, Against);
            var changes = LockChanges.Of(Then(revision, place), Now(place));
            Show(changes);

            var markdown = Path.Combine(Folder, "diff.md");
            AtomicFile.Write(markdown, ChangesReport.Markdown(changes, Against));
            AtomicFile.Write(Path.Combine(Folder, "diff.json"), ChangesReport.Json(changes, Against, revision.Commit));
            Log.LogMessage(MessageImportance.High, "diff against {0} ({1}): {2}", Against, revision.Commit[..12], ChangesReport.Line(changes));
            Log.LogMessage(MessageImportance.High, "diff: wrote {0} and .json", place.Relative(markdown));
        }
        catch (GitException exception)
        {
            Log.LogCodedError(exception.Code, "Against", exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private LockSet Then(GitRevision revision, WorkPlace place) => Locks(
        revision.Files(place.Relative(place.Locks)).Where(file => file.Key.EndsWith(".lock", StringComparison.Ordinal)), $" of {Against}", place);

    private LockSet Now(WorkPlace place) => Locks(LockFolder.Files(place.Locks), "", place);

    private LockSet Locks(IEnumerable<KeyValuePair<string, string>> files, string whose, WorkPlace place) => new(LockFolder.Read(files, (name, why) =>
        Log.LogCodedWarning(Codes.UnreadableLock, $"{place.Relative(place.Locks)}/{name}", $"The lock{whose} cannot be read: {why}. It counts as absent.")));

    private void Show(LockChanges changes)
    {
        foreach (var stage in changes.Added) Log.LogMessage(MessageImportance.High, "added    {0}", stage);
        foreach (var stage in changes.Removed) Log.LogMessage(MessageImportance.High, "removed  {0}", stage);

        foreach (var table in ChangesReport.Tables(changes).Where(table => table.Rows.Count > 0))
        {
            Log.LogMessage(MessageImportance.High, "{0}", "");
            foreach (var line in table.Lines(MostRows)) Log.LogMessage(MessageImportance.High, "{0}", line);
        }

        Log.LogMessage(MessageImportance.High, "{0}", "");
    }
}
