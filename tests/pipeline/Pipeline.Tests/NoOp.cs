using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>An unchanged tree costs hardly more than the start of a build.</summary>
[Collection(RealBuilds.Name)]
[Trait("Category", "Timing")]
public sealed class NoOp(Pristine pristine)
{
    private const int Rounds = 5;

    /// <summary>Both are timed in turn, so that a busy machine slows both alike.</summary>
    [Fact]
    public void AnUnchangedTreeOfFortyStagesCostsAtMostTwiceAnEmptyBuild()
    {
        using var tree = pristine.Copy();
        tree.Write("empty.proj", """<Project><Target Name="Build" /></Project>""");
        tree.Build().ShouldSucceed();
        var empty = new List<double>();
        var unchanged = new List<double>();

        for (var round = 0; round < Rounds; round++)
        {
            using var bare = new RunningBuild(tree, ["empty.proj"], null);
            empty.Add(bare.Wait().ShouldSucceed().Duration.TotalSeconds);

            var build = tree.Build().ShouldSucceed();
            build.Tally.ShouldBe(Tally.AllUpToDate);
            unchanged.Add(build.Duration.TotalSeconds);
        }

        Median(unchanged).ShouldBeLessThanOrEqualTo(2.0 * Median(empty), $"unchanged {string.Join(' ', unchanged)}; empty {string.Join(' ', empty)}");
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(Rounds / 2);
}
