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
        run.Threads.ShouldBe(2);
    }

    [Fact]
    public void EveryErrorOfARecipeIsPrintedAndTheExitCodeIsOne()
    {
        var said = new StringWriter();
        var before = Console.Error;
        Console.SetError(said);

        try
        {
            StageRun.Main(_fixture.Args(), _ => throw new StageException([
                new StageError("REPRO3102", "a.wav", "not audio"), new StageError("REPRO3101", "b.wav", "empty\nfile")])).ShouldBe(1);
        }
        finally
        {
            Console.SetError(before);
        }

        said.ToString().ReplaceLineEndings("\n").ShouldBe("a.wav: error REPRO3102: not audio\nb.wav: error REPRO3101: empty file\n");
    }

    [Fact]
    public void ARecipeThatEndsWellReturnsZeroAndLeavesItsItems()
    {
        StageRun.Main(_fixture.Args(), run => run.Items.Made("one", "note", "one.npz")).ShouldBe(0);

        File.ReadAllText(_fixture.ItemList).ShouldBe("""{"one":{"note":"note","paths":["one.npz"]}}""");
    }

    private sealed record Model(double Dropout, int BatchSize);
}
