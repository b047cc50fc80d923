using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Live;
using Reprise.Machine;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Ends a build: says how many stages ended in which way and, if none failed, takes the photograph the next build compares with.</summary>
public sealed class CloseBuild : Microsoft.Build.Utilities.Task
{
    private const int JournalsKept = 50;

    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The build's journal.</summary>
    [Required]
    public string JournalFile { get; set; } = "";

    /// <summary>Where to leave the photograph.</summary>
    [Required]
    public string SteadyFile { get; set; } = "";

    /// <summary>Files that the build itself wrote and the next one must find unchanged.</summary>
    public ITaskItem[] Watched { get; set; } = [];

    /// <summary>Whether something outside a stage failed.</summary>
    public bool Failed { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var journal = new Journal(JournalFile);
        var ends = journal.Ends().Values.GroupBy(end => end).ToDictionary(group => group.Key, group => group.Count());
        int Count(StageEnd end) => ends.GetValueOrDefault(end);

        Log.LogMessage(MessageImportance.High, Tally.Line(Count(StageEnd.Ran), Count(StageEnd.Restored), Count(StageEnd.UpToDate), Count(StageEnd.Failed), Count(StageEnd.Frozen)));

        var steady = new Steady(SteadyFile);
        // A frozen stage that is not up to date is spoken of in every build.
        if (Failed || Count(StageEnd.Failed) + Count(StageEnd.Frozen) > 0)
        {
            steady.Forget();
        }
        else
        {
            // A change in the same clock tick as the photograph could not be told from it.
            Thread.Sleep(TimeSpan.FromMilliseconds(25));
            var memory = DigestMemory.Open(place.DigestJournal);
            var machine = Watched.Select(file => Path.GetFullPath(file.ItemSpec)).Concat(MachineFacts.Read(JournalFile).Watched);
            steady.Take(ends.Values.Sum(), [.. journal.Consulted(), .. machine.Select(file => Witness.Of(file, memory))], memory);
            memory.Flush();
        }

        // They are only shown.
        LiveView.Try(() => new Durations(place).Keep());
        var view = (LiveView?)((IBuildEngine4)BuildEngine).GetRegisteredTaskObject(OpenBuild.LiveViewOf(place), RegisteredTaskObjectLifetime.Build);
        view?.Close(succeeded: !Failed && Count(StageEnd.Failed) == 0);
        DropOldJournals(place);
        return true;
    }

    private static void DropOldJournals(WorkPlace place)
    {
        foreach (var old in Directory.GetFiles(place.Journals).OrderDescending(StringComparer.Ordinal).Skip(JournalsKept)) File.Delete(old);
    }
}
