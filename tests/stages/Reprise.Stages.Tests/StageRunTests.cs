using Reprise.Stages;

namespace Reprise.Tests;

public sealed class StageRunTests : IDisposable
{
    private readonly RunFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void DeclaredParamsArriveAsTypedValues()
    {
        var run = _fixture.Open(new { models = new { c1m1 = new { dropout = 0.25, batch_size = 32 } }, seeds = new[] { 1, 2 } });

        run.Params<Model>("models.c1m1").ShouldBe(new Model(0.25, 32));
        run.Params<double>("models.c1m1.dropout").ShouldBe(0.25);
        run.Params<int[]>("seeds").ShouldBe([1, 2]);
    }

    [Fact]
    public void AParamTheTypeDoesNotKnowIsAnErrorAtItsLine()
    {
        var run = _fixture.Open(new { models = new { c1m1 = new { dropout = "much" } } });

        var error = Should.Throw<StageException>(() => run.Params<double>("models.c1m1.dropout")).Errors.ShouldHaveSingleItem();

        error.Origin.ShouldBe("params.yaml(12,5)");
        error.Code.ShouldBe(Codes.ProgramFailed);
    }

    [Fact]
    public void WhatIsNotDeclaredIsNotThere()
    {
        var run = _fixture.Open();

        Action[] questions =
        [
            () => run.Params<int>("training.threads"), () => run.Dep("audio"), () => run.Out("page"), () => run.Arg("model"), () => run.Dep("models"),
        ];

        foreach (var question in questions)
            Should.Throw<StageException>(question).Errors.ShouldHaveSingleItem().Code.ShouldBe(Codes.Undeclared);
    }

    [Fact]
    public void DepsOutsAndArgsAreFoundByName()
    {
        var run = _fixture.Open();

        run.Dep("tracks").ShouldBe(_fixture["tracks"]);
        run.Deps("models").ShouldBe([_fixture["a"], _fixture["b"]]);
        run.HasDep("audio").ShouldBeFalse();
        run.Out("list").ShouldBe(_fixture["out"]);
        run.Arg("seed").ShouldBe("1");
        (run.HasArg("seed"), run.HasArg("sample")).ShouldBe((true, false));
        run.Threads.ShouldBe(2);
    }

    [Fact]
    public void ParamsThatSomeSettingsLackCanBeAskedFor()
    {
        var run = _fixture.Open(new { models = new { c1m1 = new { dropout = 0.25 } } });

        (run.HasParams("models"), run.HasParams("models.c1m1"), run.HasParams("models.c1m1.none"), run.HasParams("none")).ShouldBe((true, true, false, false));
    }

    [Fact]
    public void EveryErrorOfARecipeIsPrintedAndTheExitCodeIsOne() =>
        Failing(_ => throw new StageException([
            new StageError("REPRO3102", "a.wav", "not audio"), new StageError("REPRO3101", "b.wav", "empty\nfile")]))
            .ShouldBe("a.wav: error REPRO3102: not audio\nb.wav: error REPRO3101: empty file\n");

    [Fact]
    public void AnErrorNobodyForesawIsOneCodedLineAndThenItsStack()
    {
        var lines = Failing(_ => throw new InvalidOperationException("no such\nthing")).Split('\n');

        lines[0].ShouldBe("listen.s1: error REPRO4001: InvalidOperationException: no such thing");
        lines[1].ShouldStartWith("System.InvalidOperationException: no such");
        lines.ShouldContain(line => line.Contains("   at ", StringComparison.Ordinal));
        lines.Count(line => line.Contains(": error ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void ALibrarysOwnCodeIsKeptWhateverWrapsIt() =>
        Failing(_ => throw new AggregateException(new TypeInitializationException(
            "TorchSharp.torch", new DllNotFoundException("error REPRO4503: libreprise_torch.so was not found."))))
            .ShouldBe("listen.s1: error REPRO4503: libreprise_torch.so was not found.\n");

    [Fact]
    public void ErrorsOfSeveralThreadsAreAllPrinted() =>
        Failing(_ => throw new AggregateException(
            new StageException("REPRO3102", "a.wav", "not audio"), new StageException("REPRO3101", "b.wav", "empty")))
            .ShouldBe("a.wav: error REPRO3102: not audio\nb.wav: error REPRO3101: empty\n");

    [Fact]
    public void ADescriptionThatIsNotThereIsACodedErrorToo() =>
        Failing(_ => { }, [_fixture["nothing.json"]]).ShouldStartWith("stage program: error REPRO4001: FileNotFoundException: ");

    [Fact]
    public void ARecipeThatFailsLeavesTheItemsItHadMade()
    {
        Failing(run =>
        {
            run.Items.Made("one", "note", "one.npz");
            throw new StageException("REPRO3102", "b.wav", "not audio");
        });

        File.ReadAllText(_fixture.ItemList).ShouldBe("""{"one":{"note":"note","paths":["one.npz"]}}""");
    }

    [Fact]
    public void ARecipeThatEndsWellReturnsZeroAndLeavesItsItems()
    {
        StageRun.Main(_fixture.Args(), run => run.Items.Made("one", "note", "one.npz")).ShouldBe(0);

        File.ReadAllText(_fixture.ItemList).ShouldBe("""{"one":{"note":"note","paths":["one.npz"]}}""");
    }

    /// <summary>What a program that fails prints as errors.</summary>
    private string Failing(Action<StageRun> recipe, string[]? args = null)
    {
        var said = new StringWriter();
        var before = Console.Error;
        Console.SetError(said);

        try
        {
            StageRun.Main(args ?? _fixture.Args(), recipe).ShouldBe(1);
        }
        finally
        {
            Console.SetError(before);
        }

        return said.ToString().ReplaceLineEndings("\n");
    }

    private sealed record Model(double Dropout, int BatchSize);
}
