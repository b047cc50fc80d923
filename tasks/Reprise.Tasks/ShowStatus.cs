using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Prints one line a stage: up to date, would restore or would run, and why; then how long a build would take.</summary>
public sealed class ShowStatus : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>What <see cref="StageStatus"/> found, in the order of the graph.</summary>
    public ITaskItem[] States { get; set; } = [];

    /// <summary>How many worker processes a build has.</summary>
    public int Workers { get; set; } = 1;

    /// <summary><c>json</c> leaves the same in <c>artifacts/.work/status.json</c>.</summary>
    public string Format { get; set; } = "";

    /// <summary>Whether a stage that would run is an error.</summary>
    public bool Strict { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Format is not ("" or "text" or "json"))
        {
            Log.LogCodedError(Codes.UnknownSwitch, "-p:Format", $"Format={Format} is neither 'text' nor 'json'.");
            return false;
        }

        var place = WorkPlace.Of(Root);
        var report = new StatusReport(Tasks.States.Of(States), new Durations(place).Of, Math.Max(1, Workers));
        foreach (var line in report.Lines()) Log.LogMessage(MessageImportance.High, "{0}", line);

        if (Format == "json")
        {
            var path = Path.Combine(place.Work, "status.json");
            AtomicFile.Write(path, report.Json());
            Log.LogMessage(MessageImportance.High, "written: {0}", place.Relative(path));
        }

        if (Strict && report.WouldRun.Count > 0)
            Log.LogCodedError(Codes.WouldRun, "-t:Status", $"{report.WouldRun.Count} stages are not up to date and not in the cache: {Why.Short(report.WouldRun)}. Build, and commit the locks.");

        return !Log.HasLoggedErrors;
    }
}
