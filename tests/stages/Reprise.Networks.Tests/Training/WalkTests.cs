using FsCheck;
using FsCheck.Fluent;

namespace Reprise.Networks.Tests.Training;

public class WalkTests
{
    [Fact]
    public void AShuffledEpochShowsEveryExampleOnceInAnOrderOfItsOwn()
    {
        var walk = new ShuffledWalk(examples: 10, batchSize: 4, epochs: 3, seed: 1);

        var epochs = Enumerable.Range(1, 3).Select(epoch => walk.Batches(epoch).ToArray()).ToArray();

        foreach (var epoch in epochs)
        {
            epoch.Select(batch => batch.Length).ShouldBe([4, 4, 2]);
            epoch.SelectMany(batch => batch).Order().ShouldBe(Enumerable.Range(0, 10));
        }

        epochs.Select(epoch => string.Join(' ', epoch.SelectMany(batch => batch))).Distinct().Count().ShouldBe(3);
        walk.StepsBefore(3).ShouldBe(6);
    }

    [Fact]
    public void AnEpochsOrderDependsOnSeedAndEpochAlone()
    {
        string Order(int seed, int epoch) => string.Join(' ', new ShuffledWalk(50, 50, 9, seed).Batches(epoch).Single());

        Order(1, 5).ShouldBe(Order(1, 5));
        Order(1, 5).ShouldNotBe(Order(2, 5));
        Order(1, 5).ShouldNotBe(Order(1, 6));
    }

    [Fact]
    public void ThePublishedCyclicWalkHasItsSteps()
    {
        var walk = new CyclicWalk(examples: 800, batchSize: 64, steps: 1562, seed: 1);
        var order = Order(walk, 800, 64);

        var batches = Enumerable.Range(1, walk.Epochs).SelectMany(walk.Batches).ToArray();

        walk.Epochs.ShouldBe(125);
        batches.Length.ShouldBe(1562);
        for (var s = 1; s <= 1562; s++)
        {
            batches[s - 1][0].ShouldBe(order[64 * s % 800]);
            batches[s - 1][63].ShouldBe(order[((64 * s) + 63) % 800]);
        }
    }

    [Fact]
    public void EveryStepOfACyclicWalkBelongsToOneEpoch() => Prop
        .ForAll(Gen.Choose(1, 60).Two().Zip(Gen.Choose(1, 90)).ToArbitrary(), point =>
        {
            var ((examples, batchSize), steps) = point;
            var walk = new CyclicWalk(examples, batchSize, steps, seed: 3);
            var counts = Enumerable.Range(1, walk.Epochs).Select(epoch => walk.Batches(epoch).Count()).ToArray();

            return counts.Sum() == steps
                && counts.All(count => count > 0)
                && Enumerable.Range(1, walk.Epochs).All(epoch => walk.StepsBefore(epoch) == counts.Take(epoch - 1).Sum());
        })
        .Check(Config.QuickThrowOnFailure.WithReplay(2016, 501).WithMaxTest(200));

    // Batch 1 begins 64 rows into the order; going once round from there shows all of it.
    private static int[] Order(CyclicWalk walk, int examples, int batchSize)
    {
        var seen = Enumerable.Range(1, 3).SelectMany(walk.Batches).SelectMany(batch => batch).Take(examples).ToArray();
        return [.. seen[(examples - batchSize)..], .. seen[..(examples - batchSize)]];
    }
}
