using Reprise.Baseline;

namespace Reprise.Networks.Tests.Baselines;

public class LogisticRegressionTests
{
    // Overlapping genres: row i is sin(0.7·i·(j + 1) + j).
    private static readonly double[][] Rows =
        [.. Enumerable.Range(0, 30).Select(i => Enumerable.Range(0, 3).Select(j => Math.Sin((i * (j + 1) * 0.7) + j)).ToArray())];

    private static readonly int[] Labels = [.. Enumerable.Range(0, 30).Select(i => i * 7 % 11 % 3)];

    [Fact]
    public void TheWeightsAreThoseOfNewtonsMethodInNumPy()
    {
        double[,] expected =
        {
            { -0.151409112173, 0.307077321442, -0.155668209269 },
            { 0.042908912271, -0.050090357781, 0.007181445510 },
            { -0.022173044694, -0.168966488801, 0.191139533496 },
            { 0.215162898428, -0.014891134898, -0.200271763530 },
        };

        var model = LogisticRegression.Fit(Rows, Labels, 3, l2: 0.01, iterations: 200);

        for (var row = 0; row < 4; row++)
        {
            for (var genre = 0; genre < 3; genre++) model.Weights[row, genre].ShouldBe(expected[row, genre], 1e-8);
        }

        model.Predict(Rows).ShouldBe([0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1]);
    }

    [Fact]
    public void SeparableGenresAreLearnedCompletely()
    {
        double[][] rows = [[-2, 0], [-1, 0], [1, 0], [2, 0], [0, 5], [0, 6]];
        int[] labels = [0, 0, 1, 1, 2, 2];

        LogisticRegression.Fit(rows, labels, 3, l2: 0.001, iterations: 200).Predict(rows).ShouldBe(labels);
    }

    [Fact]
    public void AFeatureThatNeverVariesDoesNoHarm()
    {
        double[][] rows = [[-1, 0], [1, 0]];

        LogisticRegression.Fit(rows, [0, 1], 2, l2: 0, iterations: 50).Predict(rows).ShouldBe([0, 1]);
    }

    [Fact]
    public void AGenreWithoutTrainingTracksIsNeverSaid() =>
        LogisticRegression.Fit(Rows, Labels, 4, l2: 0.001, iterations: 200).Predict(Rows).ShouldNotContain(3);

    [Fact]
    public void StandardizationUsesTheTrainingRowsOnly()
    {
        var scale = Standardization.Of([[1, 7], [3, 7]]);

        scale.Apply([[5, 8]]).ShouldBe([[3, 1]]);
    }
}
