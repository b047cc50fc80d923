using System.Diagnostics;
using Reprise.Core.Tests.Files;
using Reprise.Executors;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Executors;

public sealed class LocalProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _said = [];
    private readonly List<string> _complained = [];

    [Fact]
    public void AProgramEndsWithItsExitCodeAndAllItsLines()
    {
        Run("i=0; while [ $i -lt 2000 ]; do echo $i; i=$((i+1)); done; echo wrong >&2; exit 3").ExitCode.ShouldBe(3);

        _said.ShouldBe(Enumerable.Range(0, 2000).Select(i => $"{i}"));
        _complained.ShouldBe(["wrong"]);
    }

    [Fact]
    public void AChildThatOutlivesTheProgramIsNotWaitedForAndNotHeard()
    {
        var since = Stopwatch.StartNew();

        Run("{ sleep 2; echo late; echo late >&2; sleep 18; } & echo said").ExitCode.ShouldBe(0);

        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        Thread.Sleep(TimeSpan.FromSeconds(3) - since.Elapsed is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        _said.ShouldBe(["said"]);
        _complained.ShouldBeEmpty();
    }

    [Fact]
    public void ACancelledProgramIsKilled()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var since = Stopwatch.StartNew();

        Should.Throw<OperationCanceledException>(() => Run("sleep 20; echo said", cancel.Token));

        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        _said.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private ProgramEnd Run(string command, CancellationToken cancel = default)
    {
        _folder.Write("params.yaml", "profiles:\n  demo: {}\n");
        _folder.Write("schema.json", "{}");
        var place = new WorkPlace(_folder.Root);
        var resolved = ParamsCache.Resolve(place, _folder["params.yaml"], _folder["schema.json"], "demo", "");
        var session = BuildSession.Of(new BuildIdentity(_folder.Root, resolved, _folder["journal"]));
        var stage = new StageDeclaration { Name = "talk", Command = command, Outs = [new NamedPath("out", "artifacts/out.txt")] };
        using var run = new RunFolder(place, stage);

        return new LocalProcess { Patience = TimeSpan.FromSeconds(1) }.Run(
            new ProgramCall(stage, place, run, new StageInputs(stage, session), programs: null, threads: 1), _said.Add, _complained.Add, cancel);
    }
}
