using System.Text.Json;
using Reprise.Split;
using Reprise.Stages;

namespace Reprise.Data.Tests.Splitting;

/// <summary>The numbers of the DeepMusic paper: 10,115 tracks of eight genres.</summary>
public class PaperSplit
{
    private static readonly Dictionary<string, int> Counts = new()
    {
        ["Jazz"] = 1414,
        ["Metal"] = 1404,
        ["Country"] = 1363,
        ["Classical"] = 1259,
        ["Rock"] = 1213,
        ["Hip-Hop"] = 1208,
        ["Pop"] = 1153,
        ["Blues"] = 1101,
    };

    private static readonly List<Track> Tracks =
        [.. Counts.SelectMany(pair => Enumerable.Range(0, pair.Value).Select(i => new Track($"{pair.Key}.{i}", pair.Key, $"{pair.Key}{i}")))];

    [Fact]
    public void TheBalancedSampleHolds880And110And110OfEachGenre()
    {
        var rows = Draw(Sampling.Balanced);

        rows.Count.ShouldBe(8800);
        foreach (var genre in Counts.Keys)
            SplitRow.Subsets.Select(subset => rows.Count(row => row.Subset == subset && row.Genre == genre)).ShouldBe([880, 110, 110]);
    }

    [Fact]
    public void TheSemiBalancedSampleWobbles()
    {
        var rows = Draw(Sampling.SemiBalanced);

        SplitRow.Subsets.Select(subset => rows.Count(row => row.Subset == subset)).ShouldBe([7040, 880, 880]);
        rows.Where(row => row.Subset == SplitRow.Test).CountBy(row => row.Genre).Select(pair => pair.Value).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void TheUnbalancedSampleIsAllOfThem()
    {
        var rows = Draw(Sampling.Unbalanced);

        SplitRow.Subsets.Select(subset => rows.Count(row => row.Subset == subset)).ShouldBe([8091, 1012, 1012]);
    }

    [Fact]
    public void EveryGenreThatIsTooSmallIsReported()
    {
        var exception = Should.Throw<StageException>(() => Draw(Sampling.Balanced, perGenre: 1200));

        exception.Errors.Select(error => error.Code).Distinct().ShouldBe([Codes.GenreTooSmall]);
        exception.Errors.Count.ShouldBe(2);
        exception.Errors[0].Origin.ShouldBe("splits.balanced_per_genre");
    }

    [Fact]
    public void AGenreThatCannotStandInEverySubsetIsTooSmall()
    {
        var tracks = Tracks.Where(track => track.Genre != "Pop").Append(Tracks.First(track => track.Genre == "Pop"));
        var options = new SplitOptions(8, 1, 1, JsonSerializer.SerializeToElement("auto"));

        Should.Throw<StageException>(() => Sampling.Draw(Sampling.Balanced, tracks, options, 1, key => key))
            .Errors.Single().Message.ShouldStartWith("Genre 'Pop' has 1 usable tracks, but splits.balanced_per_genre = auto needs 3.");
    }

    [Fact]
    public void AnUnknownSampleIsCoded() =>
        Should.Throw<StageException>(() => Draw("stratified")).Errors.Single().Code.ShouldBe(Codes.UnknownSample);

    private static IReadOnlyList<SplitRow> Draw(string sample, int perGenre = 1100) =>
        Sampling.Draw(sample, Tracks, new SplitOptions(8, 1, 1, JsonSerializer.SerializeToElement(perGenre)), 1, key => key);
}
