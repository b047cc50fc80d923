using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>A stage project is a project: it can be built by itself, with what it needs and nothing else.</summary>
[Collection(RealBuilds.Name)]
public sealed class SingleStages(Pristine pristine)
{
    [Fact]
    public void OnePointRunsWithWhatItNeeds()
    {
        using var tree = pristine.Empty();

        var build = tree.BuildStage("pipeline/train.proj", "-p:Index=13").ShouldSucceed();

        build.Executed.ShouldBe(["acquire", "prepare.1", "tensors.4", "train.13"]);
        build.Tally.ShouldBe(new Tally(4, 0, 0, 0));
        Forty.Torn(tree).ShouldBeEmpty();

        tree.BuildStage("pipeline/train.proj", "-p:Index=13").ShouldSucceed().Tally.ShouldBe(new Tally(0, 0, 4, 0));
        tree.Build().ShouldSucceed().Tally.ShouldBe(new Tally(36, 0, 4, 0));
        Forty.Wrong(tree).ShouldBeEmpty();
    }

    [Fact]
    public void AllPointsOfAMatrixRunWithoutWhatFollows()
    {
        using var tree = pristine.Empty();

        tree.BuildStage("pipeline/tensors.proj").ShouldSucceed().Tally.ShouldBe(new Tally(13, 0, 0, 0));
    }

    [Fact]
    public void APointThatIsNotInTheMatrixIsAnError()
    {
        using var tree = pristine.Copy();

        tree.BuildStage("pipeline/train.proj", "-p:Index=24").ShouldFailWith("REPRO1103", "REPRO4003").Executed.ShouldBeEmpty();
    }
}
