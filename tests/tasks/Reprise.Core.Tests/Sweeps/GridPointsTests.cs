using System.Globalization;
using Reprise.Sweeps;

namespace Reprise.Core.Tests.Sweeps;

public class GridPointsTests
{
    [Fact]
    public void AllPointsAreInTheOrderOfTheGridWithTheLastAxisFastest()
    {
        var points = GridPoints.All([Axis("a", 2), Axis("seeds", 3)], " b=7 ");

        points.Select(point => point.Set).ShouldBe(
            ["b=7 a=0 seeds=0", "b=7 a=0 seeds=1", "b=7 a=0 seeds=2", "b=7 a=1 seeds=0", "b=7 a=1 seeds=1", "b=7 a=1 seeds=2"]);
        points.Select(point => point.Number).ShouldBe([1, 2, 3, 4, 5, 6]);
        points[4].Values.ShouldBe(["1", "1"]);
    }

    [Theory]
    [InlineData(0, "a=0 b=48|a=1 b=16|a=8 b=21")]
    [InlineData(7, "a=3 b=0|a=4 b=12|a=9 b=29")]
    public void TheSameSeedDrawsTheSamePointsForEver(ulong seed, string expected) =>
        string.Join('|', GridPoints.Draw([Axis("a", 10), Axis("b", 50)], "", 3, seed).Select(point => point.Set)).ShouldBe(expected);

    [Fact]
    public void DrawnPointsDifferAreInOrderAndAreAmongThoseOfALargerNumber()
    {
        GridAxis[] axes = [Axis("a", 5), Axis("b", 5)];

        var some = Sets(GridPoints.Draw(axes, "", 8, 1));
        var more = Sets(GridPoints.Draw(axes, "", 20, 1));

        some.ShouldBeUnique();
        more.ShouldBeUnique();
        some.Except(more).ShouldBeEmpty();
        more.ShouldBe(Sets(GridPoints.All(axes, "")).Intersect(more));
        Sets(GridPoints.Draw(axes, "", 8, 2)).ShouldNotBe(some);
    }

    [Fact]
    public void AGridTooLargeToCountIsCountedAsTheLargestNumber()
    {
        GridPoints.Count([.. Enumerable.Range(0, 7).Select(index => Axis($"a{index}", 1000))]).ShouldBe(long.MaxValue);
        GridPoints.Count([Axis("a", 1000), Axis("b", 12)]).ShouldBe(12_000);
        GridPoints.Draw([.. Enumerable.Range(0, 7).Select(index => Axis($"a{index}", 1000))], "", 5, 3).Count.ShouldBe(5);
    }

    internal static GridAxis Axis(string key, int values) =>
        new(key, [.. Enumerable.Range(0, values).Select(value => value.ToString(CultureInfo.InvariantCulture)).Select(value => new GridValue(value, value))]);

    private static string[] Sets(IEnumerable<SweepPoint> points) => [.. points.Select(point => point.Set)];
}
