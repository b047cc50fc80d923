using Reprise.Embed.Affinities;

namespace Reprise.Embed.Tests;

public class AffinityMatrixTests
{
    [Fact]
    public void AffinitiesAreScikitLearns()
    {
        var recorded = Recorded.Values.Affinities;

        var affinities = AffinityMatrix.Of(Points.Distances(recorded.Values, 3), recorded.Perplexity, threads: 2);

        for (var clip = 0; clip < 25; clip++)
        {
            var row = new double[25];
            foreach (var (other, p) in affinities[clip]) row[other] = p;
            // The width of the weights is searched until their entropy is right to 1e-5, here as there.
            row.ShouldBe(recorded.P[(clip * 25)..((clip + 1) * 25)], 2e-6);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e9)]
    [InlineData(1e-9)]
    public void WeightsHaveThePerplexityWhateverTheScale(double scale)
    {
        float[] squares = [.. Enumerable.Range(1, 90).Select(i => (float)(scale * (40 + (i * i))))];

        var weights = Bandwidth.Weights(squares, 30);

        weights.Sum().ShouldBe(1, 1e-12);
        Math.Exp(-weights.Sum(weight => weight * Math.Log(weight))).ShouldBe(30, 1e-3);
    }

    [Fact]
    public void ClipsThatAreAllAlikeAreEqualNeighbours()
    {
        var affinities = AffinityMatrix.Of(Points.Distances(new float[60], 3), 5, threads: 2);

        for (var clip = 0; clip < 20; clip++)
        {
            foreach (var (_, p) in affinities[clip]) double.IsFinite(p).ShouldBeTrue();
        }

        Enumerable.Range(0, 20).Sum(clip => affinities[clip].ToArray().Sum(pair => pair.P)).ShouldBe(1, 1e-12);
    }
}
