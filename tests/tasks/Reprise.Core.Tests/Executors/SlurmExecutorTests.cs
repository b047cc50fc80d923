using Reprise.Core.Tests.Files;
using Reprise.Executors;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Executors;

/// <summary>What becomes of a job when something goes wrong here, with commands of Slurm that a test writes.</summary>
public sealed class SlurmExecutorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");

    public SlurmExecutorTests()
    {
        Provide("squeue", "exit 0");
        Provide("scontrol", "echo JobId=17 JobName=other JobState=RUNNING");
        Provide("scancel", $"echo \"$@\" >> '{_folder["cancelled"]}'");
        Environment.SetEnvironmentVariable("PATH", $"{_folder["bin"]}:{_path}");
    }

    [Fact]
    public void AnErrorWhileAJobIsFollowedCancelsTheJob()
    {
        Provide("sbatch", "for script; do :; done; echo hello >> \"${script%/*}/stdout\"; echo 17");

        Should.Throw<InvalidTimeZoneException>(() => Run(_ => throw new InvalidTimeZoneException()));

        File.ReadAllText(_folder["cancelled"]).ShouldContain(".talk.");
    }

    [Fact]
    public void AJobThatTheControllerDidNotConfirmIsCancelledBeforeItIsTriedAgain()
    {
        Provide("sbatch", "echo 'Unable to contact slurm controller' >&2; exit 1");

        Run(_ => { }).IsLost.ShouldBeTrue();

        File.ReadAllText(_folder["cancelled"]).ShouldContain(".talk.");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        _folder.Dispose();
    }

    private void Provide(string command, string script)
    {
        var file = _folder.Write($"bin/{command}", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private ProgramEnd Run(Action<string> onOutput)
    {
        _folder.Write("params.yaml", "profiles:\n  demo: {}\n");
        _folder.Write("schema.json", "{}");
        var place = new WorkPlace(_folder.Root);
        var resolved = ParamsCache.Resolve(place, _folder["params.yaml"], _folder["schema.json"], "demo", "");
        var session = BuildSession.Of(new BuildIdentity(_folder.Root, resolved, _folder["journal"]));
        var stage = new StageDeclaration { Name = "talk", Command = "true", Outs = [new NamedPath("out", "artifacts/out.txt")] };
        using var run = new RunFolder(place, stage);
        var call = new ProgramCall(stage, place, run, new StageInputs(stage, session), programs: null, threads: 1);

        return new SlurmExecutor(place, new JobResources(1, "", null, 0, ""), _ => { }).Run(call, onOutput, _ => { }, CancellationToken.None);
    }
}
