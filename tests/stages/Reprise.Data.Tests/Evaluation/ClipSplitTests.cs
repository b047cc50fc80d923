using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Data.Tests.Evaluation;

public sealed class ClipSplitTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ClipSplitTests() => Table.Write(_folder["index.csv"],
        [new ClipRow("a", "rock", "1", 10, 1), new ClipRow("b", "blues", "2", 20, 2), new ClipRow("c", "jazz", "3", 30, 3)]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LabelsCountAllGenresOfTheFeaturesInOrdinalOrder()
    {
        var split = Open(new(SplitRow.Train, "b", "blues"), new(SplitRow.Train, "a", "rock"), new(SplitRow.Test, "c", "jazz"));

        split.Genres.ShouldBe(["blues", "jazz", "rock"]);
        split.Train.TrackIds.ShouldBe(["b", "a"]);
        split.Train.Labels.ShouldBe([0, 2]);
        split.Counts.ShouldBe(new SubsetCounts(2, 0, 1));
        split.Clip("c").Frames.ShouldBe(30);
        split.PathOf("c").ShouldBe(_folder["clips/c.npy"]);
    }

    [Fact]
    public void WithoutATestPartValidationIsJudged()
    {
        Open(new(SplitRow.Train, "a", "rock"), new(SplitRow.Validation, "b", "blues"), new(SplitRow.Test, "c", "jazz")).Judged.TrackIds.ShouldBe(["c"]);
        Open(new(SplitRow.Train, "a", "rock"), new(SplitRow.Validation, "b", "blues")).Judged.TrackIds.ShouldBe(["b"]);
    }

    [Fact]
    public void EveryRowThatIsNoClipInASubsetIsReported()
    {
        var errors = Should.Throw<StageException>(() => Open(new(SplitRow.Train, "x", "rock"), new("spare", "a", "rock"))).Errors;

        errors.Select(error => error.Code).ShouldBe([Codes.BrokenTable, Codes.BrokenTable]);
        errors[0].Message.ShouldStartWith("'x' in 'train'");
        errors[1].Message.ShouldStartWith("'a' in 'spare'");
    }

    private ClipSplit Open(params SplitRow[] rows)
    {
        Table.Write(_folder["split.csv"], rows);
        return ClipSplit.Open(_folder.Path, _folder["split.csv"]);
    }
}
