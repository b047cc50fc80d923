using System.Diagnostics;
using Reprise.Pipeline;

namespace Reprise.Executors;

/// <summary>
/// Runs each program as a job of Slurm, in a folder that the nodes share. The job works in the folder of its attempt alone, so that two
/// copies of it, which a cut network can leave, never meet; its end is read from a file that it writes itself.
/// </summary>
/// <param name="place">The tree.</param>
/// <param name="resources">What each job asks for.</param>
/// <param name="say">Gets a sentence when a person would wonder what takes so long.</param>
internal sealed class SlurmExecutor(WorkPlace place, JobResources resources, Action<string> say) : IExecutor
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly SlurmClient _slurm = new();

    /// <inheritdoc/>
    public int Attempts => 3;

    /// <inheritdoc/>
    public ProgramEnd Run(ProgramCall call, Action<string> onOutput, Action<string> onError, CancellationToken cancel)
    {
        var files = new JobFiles(call.Folder);
        JobScript.Write(call, files);
        var name = JobName.Of(place, call.Stage, call.Folder.Root);

        // A build that is told to end takes its jobs along; one that is killed leaves them to the next build.
        void Withdraw(object? sender, EventArgs e) => _slurm.Cancel(name);
        AppDomain.CurrentDomain.ProcessExit += Withdraw;

        try
        {
            var (id, refused) = Submit(name, files.Job, cancel);
            return id is null ? refused! : Follow(new JobWatch(_slurm, id, name, files, resources.Time), files, onOutput, onError, cancel);
        }
        catch
        {
            // Whatever went wrong, the folder of the run goes next, and no job may work in it any more.
            _slurm.Cancel(name);
            throw;
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= Withdraw;
        }
    }

    private (string? Id, ProgramEnd? Refused) Submit(string name, string script, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var (id, problem, mayPass) = _slurm.Submit(name, script, resources);
        if (id is not null) return (id, null);
        if (!mayPass) return (null, ProgramEnd.Failed(Codes.JobRefused, $"Slurm does not take the job of the stage: {problem}. Correct {JobResources.Section} in params.yaml, or ask who runs the cluster."));

        // The controller may have taken the job and been cut off before it said so.
        say($"waiting for the controller of Slurm ({problem})");
        for (; ; Pause(s_longest, cancel))
        {
            if (_slurm.Jobs() is not { } jobs) continue;

            var taken = jobs.FirstOrDefault(job => job.Name == name).Id;
            if (taken is not null) return (taken, null);

            // It may still come to the controller, when nobody waits for it.
            _slurm.Cancel(name);
            return (null, ProgramEnd.Lost($"Slurm did not take the job: {problem}"));
        }
    }

    private ProgramEnd Follow(JobWatch watch, JobFiles files, Action<string> onOutput, Action<string> onError, CancellationToken cancel)
    {
        var output = new FollowedFile(files.Output, onOutput);
        var error = new FollowedFile(files.Error, onError);
        var wait = Stopwatch.StartNew();
        var told = "";

        JobVerdict verdict;
        for (; (verdict = watch.Look()).Outcome == JobOutcome.Waiting; Pause(s_shortest, cancel))
        {
            output.Read();
            error.Read();

            var why = watch.WhyItTakesLong;
            if (why.Length == 0) wait.Restart();
            if (wait.Elapsed < s_patience || why == told) continue;

            say($"job {watch.Id} {why}");
            told = why;
        }

        // What another machine wrote may come a little later.
        var late = Stopwatch.StartNew();
        while (true)
        {
            output.Read();
            error.Read();
            if (watch.Marker is not { } marker || (output.Position >= marker.OutputBytes && error.Position >= marker.ErrorBytes)) break;
            if (late.Elapsed > JobVerdict.LateMarker) break;
            Pause(s_shortest, cancel);
        }

        output.End();
        error.End();
        return End(watch, verdict, files, cancel);
    }

    private ProgramEnd End(JobWatch watch, JobVerdict verdict, JobFiles files, CancellationToken cancel)
    {
        var where = watch.View is { Node.Length: > 0 } view ? $" on {view.Node}" : "";
        switch (verdict.Outcome)
        {
            case JobOutcome.Exited when verdict.ExitCode == 0:
                return AwaitOuts(watch.Marker!, files, cancel)
                    ? ProgramEnd.Exited(0)
                    : ProgramEnd.Failed(Codes.FolderNotShared, $"Job {watch.Id} ended well{where}, but what it made is not to be seen here after {JobVerdict.CertainMarker.TotalSeconds} s. Put the checkout on a folder that all nodes share, and look at its cache settings.");
            case JobOutcome.Exited:
                return ProgramEnd.Exited(verdict.ExitCode);
            case JobOutcome.Refused:
                _slurm.Cancel(watch.Name);
                return ProgramEnd.Failed(Codes.JobRefused, $"Slurm would let job {watch.Id} wait for ever ({watch.Said}), so it was cancelled. Correct {JobResources.Section} in params.yaml, or ask who runs the cluster.");
            case JobOutcome.OutOfTime:
                _slurm.Cancel(watch.Name);
                return ProgramEnd.Failed(Codes.JobOutOfTime, $"Job {watch.Id}{where} took longer than {resources.Time?.ToString() ?? "its partition allows"} and was ended. Raise the time of this kind of stage under {JobResources.Section} in params.yaml; no finished stage runs again.");
            case JobOutcome.OutOfMemory:
                return ProgramEnd.Failed(Codes.JobOutOfMemory, $"Job {watch.Id}{where} needed more memory than {(resources.Memory.Length > 0 ? resources.Memory : "it had")}. Raise the memory of this kind of stage under {JobResources.Section} in params.yaml; no finished stage runs again.");
            case JobOutcome.FolderMissing:
                return ProgramEnd.Failed(Codes.FolderNotShared, $"Job {watch.Id} did not find {place.Root}{where}. Put the checkout on a folder that all nodes share under the same path.");
            case JobOutcome.OtherLibraries:
                return ProgramEnd.Failed(Codes.OtherLibraries, $"Job {watch.Id} found other libraries{where} than this machine has, so its result would be another one. Install the same ones on all nodes, as -t:Doctor lists them, or build on a machine that is like the nodes.");
            case JobOutcome.Silent:
                return ProgramEnd.Failed(Codes.FolderNotShared, $"Job {watch.Id} ended{where}, but nothing that it wrote is to be seen here. Put the checkout on a folder that all nodes share, and look at whether it is full.");
            default:
                // Whatever is left of it must not take the place of the next attempt.
                _slurm.Cancel(watch.Name);
                return ProgramEnd.Lost($"job {watch.Id}{where} was lost ({watch.Said})");
        }
    }

    private static bool AwaitOuts(JobMarker marker, JobFiles files, CancellationToken cancel)
    {
        for (var late = Stopwatch.StartNew(); !marker.OutsAreVisible(files); Pause(s_shortest, cancel))
        {
            if (late.Elapsed > JobVerdict.CertainMarker) return false;
        }

        return true;
    }

    private static void Pause(TimeSpan time, CancellationToken cancel)
    {
        cancel.WaitHandle.WaitOne(time);
        cancel.ThrowIfCancellationRequested();
    }
}
