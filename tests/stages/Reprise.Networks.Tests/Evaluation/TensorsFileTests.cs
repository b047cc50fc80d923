using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Networks.Tests.Evaluation;

public class TensorsFileTests
{
    [Fact]
    public void LabelsArePositionsAmongTheSortedGenres()
    {
        using var folder = new TemporaryFolder();
        ToyTensors.Write(folder.File("t.npz"), segments: 2, train: 4);

        using var tensors = TensorsFile.Open(folder.File("t.npz"));

        tensors.Genres.ShouldBe(["Blues", "Jazz", "Rock"]);
        tensors.Train.Labels.ShouldBe([0, 1, 2, 0]);
        tensors.Train.TrackIds[1].ShouldBe("Train.001");
        tensors.Counts.ShouldBe(new SubsetCounts(4, 6, 6));
        tensors.Read("X", tensors.Train).Shape.ShouldBe([4, 2, 12, 2]);
    }

    [Fact]
    public void EveryEmptySubsetIsNamedInOneError()
    {
        using var folder = new TemporaryFolder();
        ToyTensors.Write(folder.File("t.npz"), segments: 2, validation: 0, test: 0);

        var error = Should.Throw<StageException>(() => TensorsFile.Open(folder.File("t.npz"))).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.UnfitTensors);
        error.Message.ShouldContain("Val, Test");
    }

    [Fact]
    public void AnArrayOfAnotherShapeIsRefused()
    {
        using var folder = new TemporaryFolder();
        ToyTensors.Write(folder.File("t.npz"), segments: 2, width: 11);
        using var tensors = TensorsFile.Open(folder.File("t.npz"));

        var error = Should.Throw<StageException>(() => tensors.Read("Xt", tensors.Train)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.UnfitTensors);
    }
}
