using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

/// <summary>A stage that reads the graph of those before it: when it runs, what its lock says, and what can be told without data.</summary>
public sealed class GraphReadersTests : IDisposable
{
    private const string Changed = "graph of stages as pipeline changed";

    private static readonly StageDeclaration s_acquire = Stage("acquire", "date.txt", "raw/music.txt") with { Args = new(StringComparer.Ordinal) { ["collection"] = "fma" } };
    private static readonly StageDeclaration s_prepare = Stage("prepare", "features.txt", "artifacts/date.txt");
    private static readonly StageDeclaration s_train = Stage("train", "model.txt", "artifacts/features.txt") with { Command = "head -c 3 \"$DEP_in\" > \"$OUT_out\"" };
    private static readonly StageDeclaration s_report = Stage("report", "report.txt", "artifacts/model.txt") with { Command = "cat \"$DEP_in\" \"$DEP_pipeline\" > \"$OUT_out\"", Graphs = ["pipeline"] };

    private readonly TemporaryFolder _folder = new();
    private int _builds;

    public GraphReadersTests()
    {
        _folder.Write("raw/music.txt", "one song");
        _folder.Write("params.yaml", "seed: 1\nprofiles:\n  demo: {}\n");
        _folder.Write("schema.json", """{ "type": "object", "properties": { "seed": { "type": "integer" } } }""");
        Build();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheProgramReadsTheTextWhoseDigestIsInTheLock()
    {
        var made = File.ReadAllText(_folder["artifacts/report.txt"]);
        made.ShouldStartWith("one{\n  \"stage\": \"report\",\n");
        made.ShouldContain("\"collection\": \"fma\"");
        made.ShouldContain($"\"artifacts/date.txt\": \"{Sha256Digest.OfText("one song")}\"");

        Lock("report").Graph.ShouldBe(Sha256Digest.OfText(made[3..]));
        Lock("train").Graph.ShouldBeNull();
        File.ReadAllText(_folder["pipeline/locks/report.lock"]).ShouldContain($"\ngraph: {Lock("report").Graph}\ndeps:");
        Decide().ShouldBe((StageNeed.Nothing, ""));
    }

    [Fact]
    public void AnOtherOutFarBeforeItIsAReasonThoughWhatItReadsIsTheSame()
    {
        _folder.Write("raw/music.txt", "one more song");
        Build(s_acquire, s_prepare, s_train);
        Lock("report").Deps["artifacts/model.txt"].ShouldBe(Lock("train").Outs["artifacts/model.txt"]);

        Decide().ShouldBe((StageNeed.Run, Changed));

        Build(s_report);
        File.ReadAllText(_folder["artifacts/report.txt"]).ShouldContain(Sha256Digest.OfText("one more song"));

        _folder.Write("raw/music.txt", "one song");
        Build(s_acquire, s_prepare, s_train);
        Decide().ShouldBe((StageNeed.Restore, Changed));
    }

    [Fact]
    public void ARunBeforeItThatMadeTheSameIsNoReason()
    {
        Build(s_acquire with { Command = s_acquire.Command + " " }, s_prepare, s_train);

        Decide().ShouldBe((StageNeed.Nothing, ""));
    }

    [Fact]
    public void AStageThatComesBetweenIsAReason()
    {
        Build(Stage("more", "more.txt", "raw/music.txt"), s_prepare with { Deps = [new NamedPath("in", "artifacts/date.txt"), new NamedPath("more", "artifacts/more.txt")] });

        Decide().ShouldBe((StageNeed.Run, Changed));
    }

    [Fact]
    public void AnotherNameForTheProgramToAskByIsAReason() =>
        Decide(s_report with { Graphs = ["graph"] }).Why.ShouldBe("graph of stages as graph added; graph of stages as pipeline removed");

    [Fact]
    public void AStageThatBeginsOrCeasesToReadTheGraphIsExplained()
    {
        Decide(s_report with { Graphs = [] }).Why.ShouldBe("graph of stages as pipeline removed");
        Directory.Delete(_folder["artifacts/.work/cache"], recursive: true);
        Decide(s_report with { Graphs = [] }).Why.ShouldBe("graph of stages removed");
    }

    [Fact]
    public void WithoutTheCacheTheLockStillExplainsIt()
    {
        Directory.Delete(_folder["artifacts/.work/cache"], recursive: true);
        _folder.Write("raw/music.txt", "one more song");
        Build(s_acquire, s_prepare, s_train);

        Decide().ShouldBe((StageNeed.Run, "graph of stages changed"));
    }

    [Fact]
    public void LocksAloneSayWhetherTheyBelongTogether()
    {
        Directory.Delete(_folder["artifacts"], recursive: true);
        WhyStale().ShouldBeEmpty();

        // As if the locks of another branch had been merged with the report's.
        var path = _folder["pipeline/locks/acquire.lock"];
        File.WriteAllText(path, File.ReadAllText(path).Replace(Sha256Digest.OfText("one song"), Sha256Digest.OfText("another"), StringComparison.Ordinal));
        WhyStale().ShouldBe(["graph of stages changed"]);
    }

    [Fact]
    public void WhatWouldBeRestoredCountsAsIfItsLockWereThere()
    {
        foreach (var stage in new[] { "acquire", "prepare", "train" }) File.Delete(_folder[$"pipeline/locks/{stage}.lock"]);
        var session = Open();

        foreach (var run in session.Runs.All().Where(run => run.Stage != "report").ToList()) session.Expect(run);

        Decide(s_report, session).ShouldBe((StageNeed.Nothing, ""));
        Decide().Why.ShouldBe(Changed);
    }

    [Fact]
    public void TwoLocksThatClaimOneOutAreAFaultThatNamesBoth()
    {
        File.WriteAllText(_folder["pipeline/locks/gone.lock"], File.ReadAllText(_folder["pipeline/locks/acquire.lock"]).Replace("stage: acquire", "stage: gone", StringComparison.Ordinal));

        var fault = new StageInputs(s_report, Open()).Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe(Codes.DisputedOut);
        fault.Message.ShouldContain("the locks of acquire and gone both say that they made 'artifacts/date.txt'. Delete the lock in pipeline/locks/ whose stage is gone");
    }

    [Fact]
    public void ACopyOfALockAndOneThatCannotBeReadAreNoStages()
    {
        File.Copy(_folder["pipeline/locks/acquire.lock"], _folder["pipeline/locks/acquire (copy).lock"]);
        _folder.Write("pipeline/locks/torn.lock", "<<<<<<< HEAD\n");

        Decide().ShouldBe((StageNeed.Nothing, ""));
    }

    private static StageDeclaration Stage(string name, string made, string dep) => new()
    {
        Name = name,
        Command = "cat \"$DEP_in\" > \"$OUT_out\"",
        Deps = [new NamedPath("in", dep)],
        Outs = [new NamedPath("out", "artifacts/" + made)],
    };

    private StageLock Lock(string stage) => StageLock.Read(_folder[$"pipeline/locks/{stage}.lock"])!;

    private (StageNeed Need, string Why) Decide(StageDeclaration? stage = null, BuildSession? session = null)
    {
        session ??= Open();
        var decision = new StageCheck(session).Decide(stage ?? s_report, new StageInputs(stage ?? s_report, session));
        return (decision.Need, string.Join("; ", decision.Reasons));
    }

    private IReadOnlyList<string> WhyStale() => LockAgreement.WhyStale(s_report, Open());

    private void Build() => Build(s_acquire, s_prepare, s_train, s_report);

    private void Build(params StageDeclaration[] stages)
    {
        foreach (var stage in stages)
        {
            var session = Open();
            var runner = new StageRunner(session);
            runner.Run(stage, new StageInputs(stage, session), programs: null, threads: 1, CancellationToken.None).ShouldBeTrue(string.Join('\n', runner.Faults));
            session.Memory.Flush();
        }
    }

    private BuildSession Open()
    {
        var resolved = ParamsCache.Resolve(new WorkPlace(_folder.Root), _folder["params.yaml"], _folder["schema.json"], "demo", "");
        return BuildSession.Of(new BuildIdentity(_folder.Root, resolved, _folder[$"journal-{_builds++}"]));
    }
}
