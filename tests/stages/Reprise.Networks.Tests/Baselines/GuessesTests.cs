using Reprise.Baseline;
using Reprise.Stages;

namespace Reprise.Networks.Tests.Baselines;

public class GuessesTests
{
    [Fact]
    public void TheCommonestTrainingGenreIsSaidEveryTime() => Guesses.Majority([2, 1, 1, 0], 3).ShouldBe([1, 1, 1]);

    [Fact]
    public void TheFirstOfSeveralCommonestGenresWins() => Guesses.Majority([2, 1, 1, 2], 2).ShouldBe([1, 1]);

    [Fact]
    public void TheLotteryDrawsGenresAsOftenAsTheyOccur()
    {
        var drawn = Guesses.Stratified([0, 1, 1, 1], 10_000, new SeededRandom(1));

        drawn.Average().ShouldBe(0.75, 0.02);
    }

    [Fact]
    public void TheLotteryDependsOnItsSeedOnly()
    {
        int[] train = [.. Enumerable.Range(0, 8)];

        Guesses.Stratified(train, 50, new SeededRandom(1)).ShouldBe(Guesses.Stratified(train, 50, new SeededRandom(1)));
        Guesses.Stratified(train, 50, new SeededRandom(1)).ShouldNotBe(Guesses.Stratified(train, 50, new SeededRandom(2)));
    }
}
