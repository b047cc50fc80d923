namespace Reprise.Embed.Tests;

public class TrustworthinessTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ItIsScikitLearns(int layout)
    {
        var recorded = Recorded.Values.Trusted[layout];

        Trustworthiness.Of(Points.Distances(recorded.Truth, recorded.Width), Points.Distances(recorded.Layout, 2), recorded.Neighbours)
            .ShouldBe(recorded.Trustworthiness, 1e-12);
    }

    [Fact]
    public void ALayoutThatKeepsAllDistancesIsTrustedWholly()
    {
        var points = Points.Distances(Points.Clusters(50, 2, clusters: 3), 2);

        Trustworthiness.Of(points, points).ShouldBe(1);
    }

    [Fact]
    public void OneIntruderCostsItsRank()
    {
        // Point 0 moves from one end of a line to the other, behind 11. It then has neighbours of rank 11 and 10; it is one, of rank 11, to 11;
        // and 1 has 3, of rank 3, in its place.
        var truth = Points.Distances([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 1);
        var layout = Points.Distances([12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 1);

        Trustworthiness.Of(truth, layout, 2).ShouldBe(1 - ((9 + 8 + 9 + 1) * 2.0 / (12 * 2 * 17)), 1e-15);
    }
}
