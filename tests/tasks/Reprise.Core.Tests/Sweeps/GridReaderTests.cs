using Reprise.Core.Tests.Params;
using Reprise.Sweeps;

namespace Reprise.Core.Tests.Sweeps;

/// <summary>What <c>-p:Grid</c> understands, and what it says about the rest.</summary>
public class GridReaderTests
{
    [Fact]
    public void EachItemOfARowIsAValueOfItsAxisInItsCanonicalSpelling()
    {
        var axes = Read("models.c1m1.dropout=0.2|0.30|5e-1 seeds=1|3..5 mode=fast size=auto|7", out var problems);

        problems.ShouldBeEmpty();
        axes.Select(axis => axis.Key).ShouldBe(["models.c1m1.dropout", "seeds", "mode", "size"]);
        axes[0].Values.Select(value => value.Shown).ShouldBe(["0.2", "0.3", "0.5"]);
        axes[0].Values.Select(value => value.Text).ShouldBe(["0.2", "0.30", "5e-1"]);
        axes[1].Values.Select(value => value.Shown).ShouldBe(["1", "3", "4", "5"]);
        axes[1].IsRepetition.ShouldBeTrue();
        axes[3].Values.Select(value => value.Shown).ShouldBe(["auto", "7"]);
    }

    [Fact]
    public void AQuotedValueIsOneValueAndIsQuotedAgainForTheBuild()
    {
        var axes = Read("path='two words'|\"1..3\"|'say \"a|b\"'", out var problems);

        problems.ShouldBeEmpty();
        axes[0].Values.Select(value => value.Shown).ShouldBe(["two words", "1..3", "say \"a|b\""]);
        GridPoints.All(axes, "")[2].Set.ShouldBe("path='say \"a|b\"'");
    }

    [Theory]
    [InlineData("", "-p:Grid(1,1): error REPRO1120: There is no grid")]
    [InlineData("seeds=", "-p:Grid(1,7): error REPRO1120: seeds has no value;")]
    [InlineData("seeds=1||2", "-p:Grid(1,9): error REPRO1120: seeds has an empty value in its row;")]
    [InlineData("seeds=5..1", "-p:Grid(1,7): error REPRO1120: '5..1' of seeds is an empty range;")]
    [InlineData("mode=fast seeds=0..5000", "-p:Grid(1,17): error REPRO1122: '0..5000' of seeds is a range of more than 1000 values.")]
    [InlineData("seeds=1..3|2", "-p:Grid(1,12): error REPRO1121: seeds takes 2 twice;")]
    [InlineData("seeds=1 seeds=2", "-p:Grid(1,9): error REPRO1121: seeds is an axis twice;")]
    [InlineData("verbose=true|false", "-p:Grid(1,1): error REPRO1121: verbose has a value by -p:Set as well;")]
    [InlineData("models.c1m1.droput=0.3|0.4", "-p:Grid(1,13): error REPRO2001: models.c1m1.droput is not a known key. Did you mean 'dropout'?")]
    [InlineData("mode=strict|fats", "-p:Grid(1,13): error REPRO2004: mode = 'fats' is not allowed;")]
    [InlineData("models.c1m1.dropout=0.3|1", "-p:Grid(1,25): error REPRO2003: models.c1m1.dropout = 1 is out of range;")]
    [InlineData("mode", "-p:Grid(1,1): error REPRO2013: 'mode' is not an assignment;")]
    public void AMistakeIsPlacedWhereItIsWritten(string grid, string problem)
    {
        Read(grid, out var problems, set: "  verbose=true ");

        problems.ShouldHaveSingleItem().ShouldStartWith(problem);
    }

    [Fact]
    public void AllMistakesAreSaidAtOnceAndThoseOfTheParamsOnlyOnce()
    {
        Read("seeds=1|x names=|a mode=slow|fast", out var problems, set: "modle=fast");

        problems.Select(problem => problem.Split(": ")[0] + problem.Split("error")[1][..10]).ShouldBe(
            ["-p:Grid(1,9) REPRO2002", "-p:Grid(1,17) REPRO1120", "-p:Grid(1,25) REPRO2004", "-p:Set(1,1) REPRO2001"]);
    }

    [Fact]
    public void PathsThatLeadOutOfTheCheckoutAreKnownFromTheParamsOfAllValues()
    {
        using var sandbox = new Sandbox();
        sandbox.LoadHere(Sandbox.Params + "\nnames: [../a, b/../c]\n", null, "demo", Sandbox.Schema);
        var reader = new GridReader(sandbox.ParamsPath, sandbox.SchemaPath, "demo", "");

        reader.Read("path='../my music'|/music|../../far");

        reader.Outside.ShouldBe(["../../far", "../a", "../my music"]);
    }

    private static IReadOnlyList<GridAxis> Read(string grid, out IReadOnlyList<string> problems, string set = "")
    {
        using var sandbox = new Sandbox();
        sandbox.LoadHere(Sandbox.Params, null, "demo", Sandbox.Schema);
        var reader = new GridReader(sandbox.ParamsPath, sandbox.SchemaPath, "demo", set);
        var axes = reader.Read(grid);
        problems = [.. reader.Problems.Select(problem => problem.ToString())];
        return axes;
    }
}
