using Reprise.Embed.Affinities;
using Reprise.Embed.Descent;
using Reprise.Stages;

namespace Reprise.Embed.Tests;

public class GradientTests
{
    private const int Count = 60;

    // All clips are neighbours of all, so that the divergence over pairs with a p is the whole one.
    private static readonly AffinityMatrix Affinities = AffinityMatrix.Of(Points.Distances(Points.Clusters(Count, 5, clusters: 3), 5), 25, threads: 2);

    private static readonly (double[] X, double[] Y) Layout = Scattered();

    [Fact]
    public void TheExactGradientIsTheSlopeOfTheDivergence()
    {
        const double Step = 1e-5;
        var (x, y) = Layout;
        var gradient = new Gradient(Affinities, angle: 0, threads: 2);
        var (byX, byY) = Of(gradient, x, y);

        for (var point = 0; point < Count; point += 7)
        {
            byX[point].ShouldBe(Slope(x, point), 1e-7);
            byY[point].ShouldBe(Slope(y, point), 1e-7);
        }

        double Slope(double[] axis, int point)
        {
            var at = axis[point];
            axis[point] = at + Step;
            var above = gradient.Divergence(x, y);
            axis[point] = at - Step;
            var below = gradient.Divergence(x, y);
            axis[point] = at;
            return (above - below) / (2 * Step);
        }
    }

    [Fact]
    public void SquaresChangeLittle()
    {
        var (exact, _) = Of(new Gradient(Affinities, 0, threads: 1), Layout.X, Layout.Y);
        var (near, _) = Of(new Gradient(Affinities, Tsne.Angle, threads: 1), Layout.X, Layout.Y);

        near.ShouldNotBe(exact);
        near.Zip(exact, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(0.02 * exact.Max(Math.Abs));
    }

    [Fact]
    public void PointsAtOnePlaceRepelNobodyTwice()
    {
        var gradient = new Gradient(Affinities, 0, threads: 2);
        double[] x = [.. Enumerable.Range(0, Count).Select(point => point < 30 ? 1.0 : 2)];
        var y = new double[Count];

        gradient.Divergence(x, y).ShouldBe(Plain(x), 1e-12);
        gradient.Divergence(y, y).ShouldBe(Plain(y), 1e-12);
    }

    private static double Plain(double[] x)
    {
        var total = 0.0;
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < Count; j++) total += i == j ? 0 : 1 / (1 + ((x[i] - x[j]) * (x[i] - x[j])));
        }

        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            foreach (var (j, p) in Affinities[i]) sum += p * Math.Log(p / (1 / (1 + ((x[i] - x[j]) * (x[i] - x[j]))) / total));
        }

        return sum;
    }

    private static (double[] X, double[] Y) Of(Gradient gradient, double[] x, double[] y)
    {
        var (byX, byY) = (new double[Count], new double[Count]);
        gradient.Of(x, y, exaggeration: 1, byX, byY);
        return (byX, byY);
    }

    private static (double[] X, double[] Y) Scattered()
    {
        var random = new SeededRandom(9);
        double[] Axis() => [.. Enumerable.Range(0, Count).Select(_ => 3 * random.NextGaussian())];
        return (Axis(), Axis());
    }
}
