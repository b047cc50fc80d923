using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary><c>-t:Gc</c> removes what no lock names, and all that a lock names can be restored afterwards.</summary>
[Collection(RealBuilds.Name)]
public sealed class ClearedCaches(Pristine pristine)
{
    [Fact]
    public void OnlyResultsOfOtherParamsGo()
    {
        using var tree = pristine.Copy();
        tree.Build("-p:Set=train.m5=50").ShouldSucceed();
        tree.Build().ShouldSucceed().Tally.ShouldBe(new Tally(0, 4, 36, 0));

        // A training and the three reports that read it.
        tree.Build("-t:Gc", "-p:DryRun=true").ShouldSucceed().Output.ShouldContain("gc: would remove 4 objects (272 B) and 4 runs; 40 objects (2.7 kB) named by 40 locks stay");
        tree.Build("-t:Gc").ShouldSucceed().Output.ShouldContain("gc: removed 4 objects (272 B) and 4 runs;");

        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
        foreach (var folder in new[] { "prepare", "tensors", "train", "report" }) tree.Delete($"artifacts/{folder}");
        tree.Build().ShouldSucceed().Tally.ShouldBe(new Tally(0, 39, 1, 0));
        Forty.Wrong(tree).ShouldBeEmpty();
        tree.Build("-p:Set=train.m5=50").ShouldSucceed().Executed.ShouldBe([.. Forty.Reports, "train.5"]);
    }
}
