using Pipeline.Tests.Sandboxes;
using Pipeline.Tests.Staleness;

namespace Pipeline.Tests;

/// <summary>Two builds at the same moment: of one tree, where the second waits, and of two trees with one cache, where neither does.</summary>
[Collection(RealBuilds.Name)]
public sealed class ConcurrentBuilds(Pristine pristine)
{
    public static TheoryData<int> Few => [.. Enumerable.Range(1, 3)];

    public static TheoryData<int> Many => [.. Enumerable.Range(4, 50)];

    [Theory]
    [MemberData(nameof(Few))]
    public void OfOneTreeTheSecondWaitsAndNothingIsMadeTwice(int seed) => BuildOneTreeTwice(seed);

    [Theory]
    [MemberData(nameof(Few))]
    public void OfTwoTreesWithOneCacheBothAreRight(int seed) => BuildTwoTreesWithOneCache(seed);

    [Theory]
    [Trait("Tier", "heavy")]
    [MemberData(nameof(Many))]
    public void OfOneTreeFiftyTimes(int seed) => BuildOneTreeTwice(seed);

    [Theory]
    [Trait("Tier", "heavy")]
    [MemberData(nameof(Many))]
    public void OfTwoTreesWithOneCacheFiftyTimes(int seed) => BuildTwoTreesWithOneCache(seed);

    /// <summary>Every third time one of the two is killed somewhere on its way.</summary>
    private void BuildOneTreeTwice(int seed)
    {
        var random = new Random(seed);
        using var tree = Spoilt(random);

        using var first = tree.Start();
        Thread.Sleep(random.Next(400));
        using var second = tree.Join(null);
        var kill = seed % 3 == 0;
        if (kill)
        {
            Thread.Sleep(random.Next(1500));
            first.KillAll();
        }
        else
        {
            first.Wait().ShouldSucceed();
        }

        var waited = second.Wait().ShouldSucceed();

        Forty.Wrong(tree).ShouldBeEmpty();
        // Only what the killed build was at may be started twice.
        (waited.Executed.Count - waited.Executed.Distinct().Count()).ShouldBeLessThanOrEqualTo(kill ? 2 : 0, waited.Output);
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    private void BuildTwoTreesWithOneCache(int seed)
    {
        var random = new Random(seed);
        using var here = Spoilt(random);
        using var there = Spoilt(random);
        var cache = Path.GetFullPath(here["../shared"]);
        foreach (var tree in new[] { here, there }) tree.Delete("executed.txt");
        var cached = new SortedSet<string>(StringComparer.Ordinal);

        using (var first = here.Join(null, $"-p:Cache={cache}"))
        {
            Thread.Sleep(random.Next(200));
            using var second = there.Join(null, $"-p:Cache={cache}");
            foreach (var ended in new[] { first.Wait(), second.Wait() })
            {
                ended.ShouldSucceed().Warnings.ShouldBeEmpty();
                cached.UnionWith([.. ended.Executed, .. ended.Restored]);
            }
        }

        // Whatever each took from the other: all of it is whole, and can be restored. Only what was up to date in both trees while neither
        // cache had it must be made, and that once.
        foreach (var tree in new[] { here, there })
        {
            Forty.Wrong(tree).ShouldBeEmpty();
            Edits.DeleteOuts(tree);
            var again = tree.Build().ShouldSucceed();
            again.Executed.Intersect(cached).ShouldBeEmpty(again.Output);
            again.Tally.ShouldBe(new Tally(again.Executed.Count, 40 - again.Executed.Count, 0, 0));
            again.Warnings.ShouldBeEmpty();
            Forty.Wrong(tree).ShouldBeEmpty();
            cached.UnionWith([.. again.Executed, .. again.Restored]);
        }
    }

    /// <summary>A tree of which some outs, locks and objects of the cache are gone, or all.</summary>
    private Sandbox Spoilt(Random random)
    {
        if (random.Next(3) == 0) return pristine.Empty();

        var tree = pristine.Copy();
        foreach (var folder in new[] { "artifacts/tensors", "artifacts/train", "pipeline/locks", "artifacts/.work/cache/objects", "artifacts/.work/cache/runs" })
        {
            var files = Directory.GetFiles(tree[folder], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(_ => random.Next(2) == 0);
            foreach (var file in files) tree.Delete(file);
        }

        return tree;
    }
}
