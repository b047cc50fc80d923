using System.Diagnostics;
using Reprise.Core.Tests.Files;
using Reprise.Executors;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Executors;

/// <summary>The script of a job, run as a node of a cluster would run it.</summary>
public sealed class JobScriptTests : IDisposable
{
    private const string Secret = "REPRISE_TEST_JOB_SECRET";
    private const string Value = "it's $HOME-hush";

    private readonly TemporaryFolder _folder = new();
    private readonly BuildSession _session;
    private RunFolder? _run;

    public JobScriptTests()
    {
        _folder.Write("params.yaml", "volume: 1\nprofiles:\n  demo: {}\n");
        _folder.Write("schema.json", "{}");
        var resolved = ParamsCache.Resolve(new WorkPlace(_folder.Root), _folder["params.yaml"], _folder["schema.json"], "demo", "");
        _session = BuildSession.Of(new BuildIdentity(_folder.Root, resolved, _folder["journal"]));
        Environment.SetEnvironmentVariable(Secret, Value);
    }

    [Fact]
    public void TheMarkerHasTheExitCodeAndWhatThereIsToSee()
    {
        var files = Prepare("""printf 12345 > "$OUT_out"; printf said; echo wrong >&2; exit 7""");

        Run(files).ShouldBe(7);

        var marker = JobMarker.Read(files).ShouldNotBeNull();
        marker.ShouldBe(new JobMarker(7, 1, 5, 4, 6));
        marker.OutsAreVisible(files).ShouldBeTrue();
        File.ReadAllText(files.Output).ShouldBe("said");

        File.WriteAllText(_run!.Outs["out"], "1234");
        marker.OutsAreVisible(files).ShouldBeFalse("a part of a file is not the file");
        File.Delete(_run.Outs["out"]);
        marker.OutsAreVisible(files).ShouldBeFalse();
        Directory.Delete(Path.Combine(_run.Root, "out"), recursive: true);
        marker.OutsAreVisible(files).ShouldBeFalse("a folder that is away for a moment is looked for again");
    }

    [Fact]
    public void AProgramSeesItsOwnEnvironmentAndNothingOfTheNode()
    {
        var files = Prepare("""tr '\0' '\n' < /proc/$$/environ | sed 's/=.*//' | sort > "$OUT_out" """);
        Run(files).ShouldBe(0);

        var seen = File.ReadAllLines(_run!.Outs["out"]);
        seen.ShouldContain(Secret);
        seen.ShouldContain("ARG_odd-name");
        seen.ShouldContain("PARAM_volume");
        seen.ShouldNotContain("NODE_OWN");
        seen.ShouldNotContain("REPRISE_PARENT_ON_STDIN");
    }

    [Fact]
    public void CardsThatTheClusterGaveAreAllThatAProgramLearnsOfIt()
    {
        var files = Prepare("""echo "cards ${CUDA_VISIBLE_DEVICES-all}" > "$OUT_out" """);
        Run(files, ("CUDA_VISIBLE_DEVICES", "2,3")).ShouldBe(0);
        File.ReadAllText(_run!.Outs["out"]).ShouldBe("cards 2,3\n");
        _run.Dispose();

        files = Prepare("""echo "cards ${CUDA_VISIBLE_DEVICES-all}" > "$OUT_out" """);
        Run(files).ShouldBe(0);
        File.ReadAllText(_run!.Outs["out"]).ShouldBe("cards \n", "what other jobs were given is not to be seen");
    }

    [Fact]
    public void ASecretIsForTheProgramAlone()
    {
        var files = Prepare($"""printf %s "${Secret}" > "$OUT_out" """);
        File.ReadAllText(files.Job).ShouldNotContain(Value);
        foreach (var file in new[] { files.Job, files.Start, files.Output, files.Error })
        {
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }

        Run(files).ShouldBe(0);

        File.ReadAllText(_run!.Outs["out"]).ShouldBe(Value);
        File.Exists(files.Start).ShouldBeFalse("it is gone as soon as it was read");
    }

    [Fact]
    public void ASecondCopyDoesNothing()
    {
        var files = Prepare("""echo once >> "$OUT_out" """);

        Run(files).ShouldBe(0);
        Run(files).ShouldBe(JobScript.SecondCopy);

        File.ReadAllText(_run!.Outs["out"]).ShouldBe("once\n");
    }

    [Fact]
    public void ANodeWithOtherLibrariesRunsNothing()
    {
        var library = _folder.Write("libmath.so", "digits");
        var files = Prepare("true", (library, Sha256Digest.OfText("digits")));
        Run(files).ShouldBe(0);
        _run!.Dispose();

        files = Prepare("true", (library, Sha256Digest.OfText("other digits")));
        Run(files).ShouldBe(JobScript.OtherLibraries);
        _run.Dispose();

        files = Prepare("true", (_folder["libgone.so"], Sha256Digest.OfText("digits")));
        Run(files).ShouldBe(JobScript.OtherLibraries);
        JobMarker.Read(files).ShouldBeNull();
    }

    [Fact]
    public void AJobThatDoesNotFindItsFolderSaysSo()
    {
        var files = Prepare("true");
        File.Copy(files.Job, _folder["job.sh"]);
        Directory.Delete(_run!.Root, recursive: true);

        Start(_folder["job.sh"], []).ShouldBe(JobScript.FolderMissing);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Secret, null);
        _run?.Dispose();
        _folder.Dispose();
    }

    private JobFiles Prepare(string command, params (string Path, string Digest)[] libraries)
    {
        var stage = new StageDeclaration
        {
            Name = "train.c1m1",
            Command = command,
            Params = ["volume"],
            Args = new(StringComparer.Ordinal) { ["odd-name"] = "a'b \"c\nd" },
            Outs = [new NamedPath("out", "artifacts/out.txt")],
            Secrets = [Secret],
        };
        _run = new RunFolder(_session.Place, stage);
        var files = new JobFiles(_run);
        JobScript.Write(new ProgramCall(stage, _session.Place, _run, new StageInputs(stage, _session), programs: null, threads: 1) { Libraries = libraries }, files);
        return files;
    }

    private static int Run(JobFiles files, params (string Name, string Value)[] surroundings) => Start(files.Job, [.. surroundings, ("NODE_OWN", "1")]);

    private static int Start(string script, (string Name, string Value)[] surroundings)
    {
        var start = new ProcessStartInfo("/bin/sh", [script]);
        start.Environment.Remove("CUDA_VISIBLE_DEVICES");
        foreach (var (name, value) in surroundings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
