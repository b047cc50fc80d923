using Pipeline.Tests.Sandboxes;
using Pipeline.Tests.Staleness;

namespace Pipeline.Tests;

/// <summary>A kill at any moment loses at most the running stages, and a second build never meets half of anything.</summary>
[Collection(RealBuilds.Name)]
public sealed class KilledBuilds(Pristine pristine)
{
    /// <summary>After how many started stages, and how many milliseconds later: the same ten moments in every run.</summary>
    public static TheoryData<int, int> Moments
    {
        get
        {
            var random = new Random(20261120);
            var moments = new TheoryData<int, int>();
            for (var moment = 0; moment < 10; moment++) moments.Add(random.Next(4 * moment, (4 * moment) + 4), random.Next(120));
            return moments;
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void AfterAKillAtAnyMomentAPlainBuildCompletes(int started, int milliseconds)
    {
        using var tree = pristine.Empty();

        using (var build = tree.Start())
        {
            build.Until(() => tree.Executed().Count >= started);
            Thread.Sleep(milliseconds);
            build.KillAll();
        }

        Forty.Torn(tree).ShouldBeEmpty();
        var before = tree.Executed();

        var again = tree.Build().ShouldSucceed();

        Forty.Wrong(tree).ShouldBeEmpty();
        before.Intersect(again.Executed).Count().ShouldBeLessThanOrEqualTo(2, "only what two workers were at may be lost");
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    [Fact]
    public void WorkersThatOutliveTheirKilledBuildDoNotDisturbTheNext()
    {
        using var tree = pristine.Empty();
        tree.Slow("train.5", 3);
        tree.Slow("train.6", 3);

        using var build = tree.Start("-m:2");
        build.Until(() => CheckoutRows.HasHalfAnOut(tree, "train.5") && CheckoutRows.HasHalfAnOut(tree, "train.6"));
        build.KillMain();
        tree.Hurry();

        tree.Build("-m:2").ShouldSucceed();

        Forty.Wrong(tree).ShouldBeEmpty();
        Thread.Sleep(TimeSpan.FromSeconds(3));
        Forty.Wrong(tree).ShouldBeEmpty();
        tree.Build().ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);
    }

    [Fact]
    public void ASecondBuildWaitsAndThenFindsNothingToDoAndStatusAnswersMeanwhile()
    {
        using var tree = pristine.Empty();
        tree.Slow("train.5", 6);
        using var first = tree.Start();
        first.Until(() => CheckoutRows.HasHalfAnOut(tree, "train.5"));

        using var second = tree.Join(null);
        using var status = tree.Join(null, "-t:Status");
        var seen = status.Wait().ShouldSucceed();
        first.HasEnded.ShouldBeFalse("status answers while the build is running");
        seen.Output.ShouldContain("train.5");
        seen.Output.ShouldContain(" would run, ");

        first.Wait().ShouldSucceed();
        var waited = second.Wait().ShouldSucceed();
        waited.Output.ShouldContain("waiting");
        waited.Tally.ShouldBe(Tally.AllUpToDate);
        tree.Executed().ShouldBe(Forty.Stages);
        Forty.Wrong(tree).ShouldBeEmpty();
    }
}
