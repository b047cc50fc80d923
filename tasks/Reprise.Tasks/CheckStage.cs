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
        var check = new StageCheck(session);
        // What never runs needs no inputs; whatever is wrong with them is only a reason why it is not up to date.
        var isKept = inputs.Faults.Count > 0 && session.Frozen.Contains(stage.Name);
        if (!isKept) Report(inputs.Faults);

        if (Log.HasLoggedErrors)
        {
            session.Journal.Write(stage.Name, StageEnd.Failed, watch.Elapsed);
            return;
        }

        foreach (var entry in inputs.Fingerprint.Entries)
            Log.LogMessage(MessageImportance.Low, "{0}: [fingerprint] {1} {2}", Stage, entry.Digest, entry.Sentence);

        var decision = isKept ? check.Keep(stage, [.. inputs.Faults.Select(fault => fault.Message)]) : check.Decide(stage, inputs);
        switch (decision.Need)
        {
            case StageNeed.Nothing:
                var looker = new StageRunner(session);
                looker.Refresh(stage);
                Log.LogMessage(MessageImportance.Low, "{0}: up to date", Stage);
                End(session, stage, inputs, looker, StageEnd.UpToDate, watch.Elapsed);
                break;
            case StageNeed.Restore:
                var restorer = new StageRunner(session);
                restorer.Restore(stage, inputs, decision.Cached!);
                Log.LogMessage(MessageImportance.High, "{0}: restored ({1})", Stage, Why.Short(decision.Reasons));
                End(session, stage, inputs, restorer, StageEnd.Restored, watch.Elapsed);
                break;
            case StageNeed.Frozen:
                if (decision.Cached is { } kept) new StageRunner(session).Restore(kept);
                Log.LogCodedWarning(
                    Codes.FrozenOutdated,
                    Stage,
                    $"Stage '{Stage}' is frozen and not up to date ({Why.Short(decision.Reasons)}); its outs are used as they are. To run it: -t:Thaw -p:Stage={Stage}");
                session.Journal.Write(stage.Name, StageEnd.Frozen, watch.Elapsed);
                break;
            case StageNeed.Lost:
                Complain(
                    Codes.FrozenWithoutOuts,
                    Stage,
                    $"Stage '{Stage}' is frozen, but {Why.Short(decision.Reasons)} and the cache does not hold what its lock names. Bring the outs back, or run it after -t:Thaw -p:Stage={Stage}");
                session.Journal.Write(stage.Name, StageEnd.Failed, watch.Elapsed);
                break;
            default:
                // Counts as failed until RunStage says otherwise: its program may not even compile.
                session.Journal.Write(stage.Name, StageEnd.Failed, watch.Elapsed);
                MustRun = true;
                break;
        }
    }

    private void End(BuildSession session, StageDeclaration stage, StageInputs inputs, StageRunner runner, StageEnd end, TimeSpan duration)
    {
        Report(runner.Faults);
        if (runner.Faults.Count == 0) EndWell(session, stage, inputs, end, duration);
        else session.Journal.Write(stage.Name, StageEnd.Failed, duration);
    }
}
