using System.Diagnostics;
using Microsoft.Build.Framework;
using Reprise.Executors;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Runs the program of a stage that <see cref="CheckStage"/> found in need of it, and publishes its outs.</summary>
public sealed class RunStage : StageTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>How many worker processes this build has; the cores are shared among them.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>Where the stage programs were compiled to; not used by shell commands.</summary>
    public string ProgramsFolder { get; set; } = "";

    /// <summary>Where programs run: <c>local</c> or <c>slurm</c>.</summary>
    public string Executor { get; set; } = PrepareExecutor.Local;

    /// <summary>The name of the stage's project, under which params.yaml may say what a job of it needs.</summary>
    public string Kind { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();

    private protected override void ExecuteIn(BuildSession session, StageDeclaration stage)
    {
        var watch = Stopwatch.StartNew();

        try
        {
            // A worker of a killed build may still be busy with this stage: its result is as good as ours, two at once are not.
            using var alone = ExclusiveFile.Acquire(
                session.Place.RunningOf(stage.Name),
                sentence => Log.LogMessage(MessageImportance.High, "{0}: {1}", Stage, sentence),
                _cancel.Token);

            var inputs = new StageInputs(stage, session);
            // Of trees that share a cache one makes it and the others find it there.
            using var once = ExclusiveFile.Acquire(
                session.Place.MakingOf(inputs.Fingerprint.Digest),
                sentence => Log.LogMessage(MessageImportance.High, "{0}: in the cache that several trees share, {1} (it makes the same result, or by chance another)", Stage, sentence),
                _cancel.Token);
            if (BringUpToDate(session, stage, inputs) is { } end) EndWell(session, stage, inputs, end, watch.Elapsed);
            else session.Journal.Write(stage.Name, StageEnd.Failed, watch.Elapsed);
        }
        catch (OperationCanceledException)
        {
            Log.LogMessage(MessageImportance.High, "{0}: cancelled, nothing was written", Stage);
        }
    }

    private StageEnd? BringUpToDate(BuildSession session, StageDeclaration stage, StageInputs inputs)
    {
        var check = new StageCheck(session).Decide(stage, inputs);
        if (check.Need == StageNeed.Nothing) return StageEnd.UpToDate;

        void Say(string line) => Log.LogMessage(MessageImportance.High, "  {0}", line);
        var resources = Executor == PrepareExecutor.Slurm ? JobResources.Of(session.Params, Kind) : null;
        var runner = new StageRunner(session)
        {
            OnOutput = Say,
            Executor = resources is null ? new LocalProcess() : new SlurmExecutor(session.Place, resources, sentence => Say($"{Stage}: {sentence}")),
        };
        if (check.Need == StageNeed.Restore)
        {
            runner.Restore(stage, inputs, check.Cached!);
            Report(runner.Faults);
            return runner.Faults.Count == 0 ? StageEnd.Restored : null;
        }

        if (stage.UsesEngine && resources?.CardProblem(session.Params.Text("training.device", "cpu"), session.Engine.ContainsKey("gpu")) is { } problem)
        {
            Log.LogCodedError(Codes.JobRefused, Stage, $"Stage '{Stage}' cannot run as a job of kind '{Kind}': {problem} under {JobResources.Section} in params.yaml.");
            return null;
        }

        Log.LogMessage(MessageImportance.High, "{0}: running ({1})", Stage, Why.Short(check.Reasons));
        session.Journal.Begin(stage.Name);
        var programs = ProgramsFolder.Length > 0 ? new CompiledPrograms(ProgramsFolder) : null;
        var threads = resources?.Cpus ?? Math.Max(1, Environment.ProcessorCount / Math.Max(1, Workers));
        var succeeded = runner.Run(stage, inputs, programs, threads, _cancel.Token);

        Report(runner.Faults);
        return succeeded ? StageEnd.Ran : null;
    }
}
