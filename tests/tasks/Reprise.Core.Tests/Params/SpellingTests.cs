using Reprise.Params;

namespace Reprise.Core.Tests.Params;

public class SpellingTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("droput", "dropout", 1)]
    [InlineData("epcohs", "epochs", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("Seeds", "seeds", 0)]
    public void DistanceCountsTypingMistakes(string left, string right, int expected)
    {
        Spelling.Distance(left, right).ShouldBe(expected);
        Spelling.Distance(right, left).ShouldBe(expected);
    }

    [Fact]
    public void TheNearestWordComesFirstAndFarOnesNotAtAll() =>
        Spelling.Nearest("batchsize", ["dropout", "batch", "batch_size", "epochs"]).ShouldBe(["batch_size"]);
}
