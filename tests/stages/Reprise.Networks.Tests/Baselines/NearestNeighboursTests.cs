using FsCheck;
using FsCheck.Fluent;
using Reprise.Baseline;

namespace Reprise.Networks.Tests.Baselines;

public class NearestNeighboursTests
{
    private static readonly Config Tries = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261122, 1);

    // Row i is sin(0.7·i·(j + 1) + j), as for the logistic regression.
    private static readonly Examples Train = new(
        [.. Enumerable.Range(0, 30).Select(i => Enumerable.Range(0, 3).Select(j => Math.Sin((i * (j + 1) * 0.7) + j)).ToArray())],
        [.. Enumerable.Range(0, 30).Select(i => i * 7 % 11 % 3)]);

    private static readonly double[][] Asked =
        [.. Enumerable.Range(0, 20).Select(i => Enumerable.Range(0, 3).Select(j => Math.Cos((i * (j + 1) * 0.9) + j)).ToArray())];

    public static TheoryData<int, int[]> BruteForce => new()
    {
        { 1, [1, 2, 0, 2, 0, 1, 2, 1, 2, 0, 2, 0, 1, 2, 1, 2, 0, 2, 0, 1] },
        { 4, [1, 2, 0, 1, 0, 1, 2, 1, 2, 0, 1, 0, 1, 2, 1, 2, 0, 1, 0, 1] },
        { 100, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(BruteForce))]
    public void LabelsAreThoseOfBruteForceInNumPy(int neighbours, int[] expected) =>
        NearestNeighbours.Predict(Train, Asked, neighbours).ShouldBe(expected);

    [Theory]
    [InlineData(2, 1)] // one vote each: the nearest
    [InlineData(3, 0)] // two votes
    [InlineData(4, 1)] // two each: the one with the nearest track
    public void OfGenresThatTieTheOneWithTheNearestTrackWins(int neighbours, int expected) =>
        NearestNeighbours.Predict(new([[1], [-2], [3], [-4]], [1, 0, 0, 1]), [[0]], neighbours).ShouldBe([expected]);

    [Fact]
    public void AtTheSameDistanceTheFirstGenreIsNearer() =>
        NearestNeighbours.Predict(new([[1], [-1]], [2, 1]), [[0]], 1).ShouldBe([1]);

    [Fact]
    public void TheOrderOfTheTrainingTracksDecidesNothing()
    {
        // Few values, so that distances and votes often tie.
        var drawn =
            from rows in Gen.NonEmptyListOf(Gen.ArrayOf(Gen.Choose(-1, 1), 2))
            from labels in Gen.ArrayOf(Gen.Choose(0, 2), rows.Count)
            from order in Gen.Shuffle(Enumerable.Range(0, rows.Count).ToArray())
            from neighbours in Gen.Choose(1, 6)
            select (Rows: rows.Select(row => row.Select(value => (double)value).ToArray()).ToArray(), labels, order, neighbours);

        Check.One(Tries, Prop.ForAll(drawn.ToArbitrary(), draw =>
        {
            Examples train = new(draw.Rows, draw.labels);
            Examples shuffled = new([.. draw.order.Select(i => draw.Rows[i])], [.. draw.order.Select(i => draw.labels[i])]);

            NearestNeighbours.Predict(shuffled, [[0, 0], [1, -1]], draw.neighbours).ShouldBe(NearestNeighbours.Predict(train, [[0, 0], [1, -1]], draw.neighbours));
        }));
    }
}
