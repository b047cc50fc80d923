using Reprise.Core.Tests.Files;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Core.Tests.Sweeps;

/// <summary>What a journal and locks say of a point.</summary>
public sealed class PointResultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("other split acquire", "REPRO4001 in acquire")]
    [InlineData("acquire split other", "REPRO4001 in acquire")]
    [InlineData("other split", "REPRO4001 in split")]
    [InlineData("acquire train", "REPRO4001 in train")]
    [InlineData("other", "REPRO4003 in train")]
    public void AFailureIsLaidToTheStageItselfOrToTheFirstByNameOfThoseBeforeIt(string faults, string failure)
    {
        var journal = new Journal(_folder["journal"]);
        foreach (var stage in faults.Split(' ')) journal.Fault(stage, "REPRO4001", "out of luck");
        var measured = new StagePlan("train", "train.proj", [], "", ["acquire", "split"], [], [], [], HasProgram: false);

        var result = PointResult.Of(1, WorkPlace.Of(_folder.Root), journal, [measured]);

        result.Runs.ShouldHaveSingleItem().Failure.ShouldBe(failure);
        result.IsComplete.ShouldBeFalse();
    }
}
