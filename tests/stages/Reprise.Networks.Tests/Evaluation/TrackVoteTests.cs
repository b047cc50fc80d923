using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Evaluation;

public class TrackVoteTests
{
    [Fact]
    public void MostWindowsDecideAndTiesGoToTheLowestLabel() =>
        TrackVote.Of([2, 2, 1, 0, 2, 2, 0, 0, 2, 1, 2, 1], windows: 4).ShouldBe([2, 0, 1]);

    [Fact]
    public void ProbabilitiesAreTheMeanOverTheWindows() =>
        TrackVote.Mean([0.5f, 0.5f, 1, 0, 0.25f, 0.75f, 0.25f, 0.75f], windows: 2, genres: 2).ShouldBe([0.75f, 0.25f, 0.25f, 0.75f]);
}
