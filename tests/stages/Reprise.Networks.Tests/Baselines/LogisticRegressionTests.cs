using Reprise.Baseline;
using Reprise.Stages;

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
    public void NothingPullsAtTheWeightsOnceTheyAreFitted()
    {
        const double L2 = 0.01;
        var random = new SeededRandom(3);
        int[] labels = [.. Enumerable.Range(0, 200).Select(_ => random.NextInt(4))];
        // Neighbouring features are alike, as the bands of a spectrum are.
        double[][] rows = [.. labels.Select(label => Enumerable.Range(0, 40).Select(j => Math.Cos(j * 0.1 * label) + (0.5 * random.NextGaussian())).ToArray())];

        Gradient(rows, labels, LogisticRegression.Fit(rows, labels, 4, L2, iterations: 200).Weights, L2).Max(pull => Math.Abs(pull)).ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void TheNumberOfThreadsChangesNoBit()
    {
        var random = new SeededRandom(4);
        int[] labels = [.. Enumerable.Range(0, 400).Select(i => i % 5)];
        double[][] rows = [.. labels.Select(label => Enumerable.Range(0, 150).Select(j => random.NextGaussian() + (j == label ? 1 : 0)).ToArray())];
        double[,] Fit(int threads)
        {
            MathNet.Numerics.Control.MaxDegreeOfParallelism = threads;
            return LogisticRegression.Fit(rows, labels, 5, 0.001, iterations: 20).Weights;
        }

        var before = MathNet.Numerics.Control.MaxDegreeOfParallelism;
        try
        {
            Fit(4).Cast<double>().ShouldBe(Fit(1).Cast<double>());
        }
        finally
        {
            MathNet.Numerics.Control.MaxDegreeOfParallelism = before;
        }
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

    // Of mean cross-entropy + l2/2 · ‖weights‖², written out: ∂/∂w[f, g] = mean (p(g) - [g is right]) · x[f] + l2 · w[f, g].
    private static IEnumerable<double> Gradient(double[][] rows, int[] labels, double[,] weights, double l2)
    {
        var (features, genres) = (rows[0].Length, weights.GetLength(1));
        double Input(int row, int feature) => feature < features ? rows[row][feature] : 1;
        double[][] shares = [.. Enumerable.Range(0, rows.Length).Select(row =>
        {
            double[] exponentials = [.. Enumerable.Range(0, genres).Select(genre => Math.Exp(Enumerable.Range(0, features + 1).Sum(f => Input(row, f) * weights[f, genre])))];
            return exponentials.Select(value => value / exponentials.Sum()).ToArray();
        })];

        return
            from feature in Enumerable.Range(0, features + 1)
            from genre in Enumerable.Range(0, genres)
            let pull = Enumerable.Range(0, rows.Length).Average(row => (shares[row][genre] - (labels[row] == genre ? 1 : 0)) * Input(row, feature))
            select pull + (feature < features ? l2 * weights[feature, genre] : 0);
    }
}
