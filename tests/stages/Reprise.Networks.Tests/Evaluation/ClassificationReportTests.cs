using Reprise.Data.Evaluation;
using Reprise.Networks.Tests.Published;

namespace Reprise.Networks.Tests.Evaluation;

public class ClassificationReportTests
{
    [Theory]
    [InlineData("c1m1")]
    [InlineData("c1m2")]
    [InlineData("c2m1")]
    public void ThePapersMatricesGiveThePapersTablesToThreeDecimals(string name)
    {
        var published = PublishedModel.Of(name);

        var report = new ClassificationReport(new ConfusionMatrix(PublishedModel.Genres, published.Confusion));

        foreach (var (genre, score) in PublishedModel.Genres.Zip(report.Genres))
        {
            double[] printed = [Math.Round(score.Precision, 3), Math.Round(score.Recall, 3), Math.Round(score.F1, 3)];
            printed.ShouldBe(published.Table[genre], $"{name} {genre}");
            score.Support.ShouldBe(110);
        }

        report.Accuracy.ShouldBe(published.Accuracy, 1e-7);
        Numbers(report.Macro).ShouldBe(published.Macro, 1e-6);
        Numbers(report.Weighted).ShouldBe(published.Weighted, 1e-6);
    }

    [Fact]
    public void UnequalSupportMovesTheWeightedMeanAndNotTheMacroMean()
    {
        // scikit-learn's own documentation example: y_true = 0 1 2 2 2, y_pred = 0 0 2 2 1.
        var report = new ClassificationReport(ConfusionMatrix.Count(["0", "1", "2"], [0, 1, 2, 2, 2], [0, 0, 2, 2, 1]));

        report.Genres.ShouldBe([new(0.5, 1, 2 / 3.0, 1), new(0, 0, 0, 1), new(1, 2 / 3.0, 0.8, 3)]);
        report.Accuracy.ShouldBe(0.6);
        Numbers(report.Macro).ShouldBe([0.5, 5 / 9.0, 22 / 45.0], 1e-12);
        Numbers(report.Weighted).ShouldBe([0.7, 0.6, 46 / 75.0], 1e-12);
    }

    [Fact]
    public void AGenreThatIsNeverPredictedHasPrecisionZero()
    {
        var score = new ClassificationReport(ConfusionMatrix.Count(["a", "b"], [0, 1], [0, 0])).Genres[1];

        score.ShouldBe(new GenreScore(0, 0, 0, 1));
    }

    [Fact]
    public void AGenreWithoutTracksHasRecallZeroAndWeighsOnTheMacroMeanOnly()
    {
        var report = new ClassificationReport(ConfusionMatrix.Count(["a", "b"], [0, 0], [0, 0]));

        report.Genres[1].ShouldBe(new GenreScore(0, 0, 0, 0));
        report.Macro.Recall.ShouldBe(0.5);
        report.Weighted.Recall.ShouldBe(1);
    }

    [Fact]
    public void NoTracksAtAllGiveZerosAndNotNaN()
    {
        var report = new ClassificationReport(ConfusionMatrix.Count(["a", "b"], [], []));

        report.Accuracy.ShouldBe(0);
        report.Weighted.ShouldBe(new MeanScore(0, 0, 0));
    }

    private static double[] Numbers(MeanScore score) => [score.Precision, score.Recall, score.F1];
}
