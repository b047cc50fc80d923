using System.Diagnostics;
using Microsoft.Build.Framework;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Runs the program of a stage that <see cref="CheckStage"/> found in need of it, and publishes its outs.</summary>
public sealed class RunStage : StageTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>How many worker processes this build has; the cores are shared among them.</summary>
    public int Workers { get; set; } = 1;

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    private protected override void ExecuteIn(BuildSession session, StageDeclaration stage)
    {
        var watch = Stopwatch.StartNew();

        // A worker of a killed build may still be busy with this stage: its result is as good as ours, two at once are not.
        using var alone = ExclusiveFile.Acquire(
            Path.Combine(session.Place.Work, "running", stage.Name),
            owner => Log.LogMessage(MessageImportance.High, "{0}: waiting for {1}, which is still running it", Stage, owner),
            _cancel.Token);

        var inputs = new StageInputs(stage, session);
        var check = new StageCheck(session).Decide(stage, inputs);
        if (check.Need == StageNeed.Nothing)
        {
            session.Journal.Write(stage.Name, StageEnd.UpToDate, watch.Elapsed);
            return;
        }

        Log.LogMessage(MessageImportance.High, "{0}: running ({1})", Stage, Why.Short(check.Reasons));
        var runner = new StageRunner(session) { OnOutput = line => Log.LogMessage(MessageImportance.High, "  {0}", line) };
        var threads = Math.Max(1, Environment.ProcessorCount / Math.Max(1, Workers));
        var succeeded = false;

        try
        {
            succeeded = runner.Run(stage, inputs, threads, _cancel.Token);
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.High, "{0}: cancelled, nothing was written", Stage);
        }

        Report(runner.Faults);
        session.Journal.Write(stage.Name, succeeded ? StageEnd.Ran : StageEnd.Failed, watch.Elapsed);
    }
}
