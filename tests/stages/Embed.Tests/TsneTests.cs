using Reprise.Embed.Affinities;
using Reprise.Embed.Descent;

namespace Reprise.Embed.Tests;

public class TsneTests
{
    [Fact]
    public void ClipsOfTheDemoAreLaidOutAsWellAsByScikitLearn()
    {
        var recorded = Recorded.Values.Demo;
        var distances = Points.Distances(recorded.Values, recorded.Width);
        var affinities = AffinityMatrix.Of(distances, 30, threads: 2);

        foreach (var seed in Enumerable.Range(0, 3))
        {
            var layout = Tsne.Of(affinities, iterations: 1000, seed, threads: 2);

            Trustworthiness.Of(distances, layout.Distances(threads: 2)).ShouldBe(recorded.Trustworthiness.Average(), 0.02);
            // Each start ends in a minimum of its own; recorded ones differ by less than a tenth.
            layout.Divergence.ShouldBe(recorded.Kl.Average(), 0.1);
        }
    }

    [Fact]
    public void TheSeedAndNothingElseDecidesTheBits()
    {
        var affinities = AffinityMatrix.Of(Points.Distances(Points.Clusters(150, 6, clusters: 4), 6), 20, threads: 2);

        Layout Of(int seed, int threads) => Tsne.Of(affinities, iterations: 300, seed, threads);
        var (one, three, other) = (Of(seed: 1, threads: 1), Of(seed: 1, threads: 3), Of(seed: 2, threads: 1));

        three.X.ShouldBe(one.X);
        three.Y.ShouldBe(one.Y);
        three.Divergence.ShouldBe(one.Divergence);
        other.X.ShouldNotBe(one.X);
    }

    [Fact]
    public void ClustersStayTogether()
    {
        var affinities = AffinityMatrix.Of(Points.Distances(Points.Clusters(120, 10, clusters: 3, spread: 0.1), 10), 15, threads: 2);

        var neighbours = Tsne.Of(affinities, 500, seed: 0, threads: 2).Distances(threads: 2);

        for (var clip = 0; clip < 120; clip++) neighbours.Neighbours(clip)[..10].ShouldAllBe(other => other % 3 == clip % 3);
    }

    [Fact]
    public void ClipsThatAreAllAlikeHaveALayout()
    {
        var layout = Tsne.Of(AffinityMatrix.Of(Points.Distances(new float[60], 3), 5, threads: 1), 300, seed: 0, threads: 1);

        layout.X.Concat(layout.Y).ShouldAllBe(value => double.IsFinite(value));
    }
}
