using FsCheck;
using FsCheck.Fluent;

namespace Reprise.Embed.Tests;

public class DistanceMatrixTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(33, 7)]
    [InlineData(37, 1024)]
    [InlineData(70, 2501)]
    public void BlocksAddUpToTheDistances(int count, int width)
    {
        var values = Points.Clusters(count, width, clusters: 3);

        var distances = Points.Distances(values, width);

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var exact = values.Skip(i * width).Take(width).Zip(values.Skip(j * width).Take(width), (a, b) => ((double)a - b) * ((double)a - b)).Sum();
                ((double)distances[i][j]).ShouldBeInRange((1 - 2e-6) * exact, (1 + 2e-6) * exact);
            }
        }
    }

    [Fact]
    public void TheNumberOfThreadsChangesNoBit()
    {
        var values = Points.Clusters(150, 1500, clusters: 3);

        var (one, four) = (Points.Distances(values, 1500, threads: 1), Points.Distances(values, 1500, threads: 4));

        for (var row = 0; row < 150; row++) four[row].SequenceEqual(one[row]).ShouldBeTrue();
    }

    [Fact]
    public void OfNeighboursAtTheSameDistanceTheFirstComesFirst() =>
        Points.Distances([5, 3, 7, 5, 4, 100], width: 1).Neighbours(0).ShouldBe([3, 4, 1, 2, 5]);

    [Fact]
    public void NeighboursAreAllOthersInTheOrderOfTheirDistance() =>
        Prop.ForAll(
            Gen.Choose(-9, 9).ListOf(40).Select(list => list.Select(value => (float)value).ToArray()).ToArbitrary(),
            values =>
            {
                var distances = Points.Distances(values, width: 4);
                return Enumerable.Range(0, 10).All(row => distances.Neighbours(row).SequenceEqual(
                    Enumerable.Range(0, 10).Where(other => other != row).OrderBy(other => Square(values, row, other))));
            }).Check(Config.QuickThrowOnFailure.WithReplay(2020, 4063));

    // Whole numbers, so that nothing is rounded.
    private static float Square(float[] values, int row, int other) =>
        Enumerable.Range(0, 4).Sum(i => (values[(row * 4) + i] - values[(other * 4) + i]) * (values[(row * 4) + i] - values[(other * 4) + i]));
}
