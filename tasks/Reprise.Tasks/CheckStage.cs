using System.Diagnostics;
using Microsoft.Build.Framework;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Finds out what a stage needs, and restores its outs where the cache has them; a stage that must run is left to <see cref="RunStage"/>.</summary>
public sealed class CheckStage : StageTask
{
    /// <summary>Whether the stage's program must run.</summary>
    [Output]
    public bool MustRun { get; set; }

    private protected override void ExecuteIn(BuildSession session, StageDeclaration stage)
    {
        var watch = Stopwatch.StartNew();
        var inputs = new StageInputs(stage, session);
        Report(inputs.Faults);

        if (Log.HasLoggedErrors)
        {
            session.Journal.Write(stage.Name, StageEnd.Failed, watch.Elapsed);
            return;
        }

        foreach (var entry in inputs.Fingerprint.Entries)
            Log.LogMessage(MessageImportance.Low, "{0}: [fingerprint] {1} {2}", Stage, entry.Digest, entry.Sentence);

        var decision = new StageCheck(session).Decide(stage, inputs);
        switch (decision.Need)
        {
            case StageNeed.Nothing:
                Log.LogMessage(MessageImportance.Low, "{0}: up to date", Stage);
                EndWell(session, stage, inputs, StageEnd.UpToDate, watch.Elapsed);
                break;
            case StageNeed.Restore:
                new StageRunner(session).Restore(stage, inputs, decision.Cached!);
                Log.LogMessage(MessageImportance.High, "{0}: restored ({1})", Stage, Why.Short(decision.Reasons));
                EndWell(session, stage, inputs, StageEnd.Restored, watch.Elapsed);
                break;
            default:
                // Counts as failed until RunStage says otherwise: its program may not even compile.
                session.Journal.Write(stage.Name, StageEnd.Failed, watch.Elapsed);
                MustRun = true;
                break;
        }
    }
}
