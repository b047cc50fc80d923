using Reprise.Data.Evaluation;
using Reprise.Report.DeepMusic;

namespace Reprise.Report.Tests;

public sealed class PublishedDataTests
{
    private static readonly PaperFolder<DeepMusicPaper> Published = new(Repository.Path("papers", "deepmusic"));

    [Theory]
    [InlineData("c1m1", 0.686801, 0.681818, 0.672216)]
    [InlineData("c1m2", 0.637042, 0.626136, 0.625174)]
    [InlineData("c2m1", 0.673483, 0.678409, 0.671170)]
    public void ThePrintedMatricesGiveThePrintedMacroScores(string model, double precision, double recall, double f1)
    {
        var macro = new ClassificationReport(Published.Confusion(model)).Macro;

        macro.Precision.ShouldBe(precision, 5e-7);
        macro.Recall.ShouldBe(recall, 5e-7);
        macro.F1.ShouldBe(f1, 5e-7);
    }

    [Fact]
    public void ThePrintedMatricesGiveTables3And4ToThreeDecimals()
    {
        foreach (var row in Published.Rows<PaperScore>("table3")) Check(row.Model, row.Genre, row.Precision, row.Recall, row.F1);
        foreach (var row in Published.Rows<PaperReportRow>("table4").Take(8)) Check("c2m1", row.Row, row.Precision, row.Recall, row.F1);

        static void Check(string model, string genre, params double[] printed)
        {
            var matrix = Published.Confusion(model);
            var score = new ClassificationReport(matrix).Genres[matrix.Genres.ToList().IndexOf(genre)];
            new[] { score.Precision, score.Recall, score.F1 }.Zip(printed).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= 0.0005 + 1e-9, $"{model} {genre}");
        }
    }

    [Fact]
    public void TheDiagonalsGiveTheAccuraciesOfTable2()
    {
        foreach (var row in Published.Rows<PaperAccuracy>("table2"))
        {
            var matrix = Published.Confusion(row.Model);
            Math.Round(100.0 * matrix.Correct / matrix.Total, 2).ShouldBe(row.TestAccuracy);
            ((double)matrix.Correct / matrix.Total).ShouldBe(Published.Paper.Models[row.Model].TestAccuracy, 1e-6);
        }
    }

    [Fact]
    public void Figure7aIsAnotherRunThanTable2() => Published.Confusion("figure7a").Correct.ShouldBe(608);

    [Fact]
    public void EveryMatrixCountsThePapersTestTracks()
    {
        foreach (var name in new[] { "c1m1", "c1m2", "c2m1", "figure7a" })
        {
            var matrix = Published.Confusion(name);
            matrix.Genres.ShouldBe(Published.Paper.Genres);
            Enumerable.Range(0, 8).ShouldAllBe(genre => matrix.Support(genre) == 110, name);
        }
    }

    [Theory]
    [InlineData("c1m1", 26, 25, 33)]
    [InlineData("c1m2", 19, 19, 27)]
    [InlineData("c2m1", 33, 29, 37)]
    public void ThePrintedLogsHaveTheirRulesAndStopsWhereThePaperHasThem(string model, int lossRule, int accuracyRule, int stop)
    {
        var history = Published.History(model);

        history.LowestValLoss.Epoch.ShouldBe(lossRule);
        history.HighestValAccuracy.Epoch.ShouldBe(accuracyRule);
        history.StopEpoch(Published.Paper.Stopping.MinDelta, Published.Paper.Stopping.Patience).ShouldBe(stop);
        history.Epochs.Count.ShouldBe(stop);
    }

    [Theory]
    [InlineData("c1m1")]
    [InlineData("c1m2")]
    [InlineData("c2m1")]
    public void TheReportedSinglesAreThoseOfTheLog(string model)
    {
        var (history, reported) = (Published.History(model), Published.Paper.Models[model]);

        history.LowestValLoss.ValLoss.ShouldBe(reported.MinValLoss);
        history.HighestValAccuracy.ValAccuracy!.Value.ShouldBe(reported.BestValAccuracy, 5e-5);
        Published.Layers(model).Sum(layer => layer.Parameters).ShouldBe(reported.Parameters);
    }

    [Fact]
    public void EachCheckedStatementHasTheOutcomeThatIsKnown()
    {
        var table = FindingsTable.Of(Published.Paper, DeepMusicChecks.Of(Published));

        table.Rows.Select(row => CellText.Plain(row.Cells[3])).ShouldBe(
        [
            "contradicted", "contradicted", "contradicted", "confirmed", "contradicted", "confirmed", "contradicted",
            "contradicted", "explained", "contradicted", "documented", "documented", "documented",
        ]);
        CellText.Plain(table.Groups[0].Rows[0][2]).ShouldBe(
            "conv1d_2 learns 15,424 numbers from 48 channels, which needs filters of 5; conv1d_3 learns 20,544 numbers from 64 channels, which needs filters of 5");
    }

    [Theory]
    [InlineData(68.18, 880, 600)]
    [InlineData(62.61, 880, 551)]
    [InlineData(67.84, 880, 597)]
    [InlineData(71.36, 880, 628)]
    [InlineData(100, 7, 7)]
    public void APrintedPercentageIsAWholeNumberOutOfTheTestTracks(double printed, int total, int expected) =>
        Fraction.Numerator(printed, total, 2).ShouldBe(expected);

    [Theory]
    [InlineData(77.32, 800)]
    [InlineData(68.20, 880)]
    public void APercentageThatNoCountGivesIsFound(double printed, int total) => Fraction.Numerator(printed, total, 2).ShouldBeNull();

    [Theory]
    [InlineData(17.18, 64, 11)]
    [InlineData(46.87, 64, 30)]
    [InlineData(50.00, 64, 32)]
    public void APercentageMayBeCutInsteadOfRounded(double printed, int total, int expected) => Fraction.CutNumerator(printed, total, 2).ShouldBe(expected);

    [Fact]
    public void ShareOutOfTheWrongTotalNamesTheOneThatFits()
    {
        Arithmetic.OutOf(60.9, 1, [100, 64]).ShouldBe("no whole number out of 100 gives it; 39/64 does");
        Arithmetic.OutOf(77.32, 2, [800]).ShouldBe("impossible: no whole number out of 800 gives it");
        Arithmetic.OutOf(17.18, 2, [200, 64]).ShouldBe("no whole number out of 200 gives it; 11/64 (cut, not rounded) does");
        Arithmetic.OutOf(49.75, 2, [800]).ShouldBe("398/800");
    }
}
