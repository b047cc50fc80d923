using Reprise.Sweeps;

namespace Reprise.Core.Tests.Sweeps;

public class SpreadTests
{
    [Fact]
    public void TheDeviationIsThatOfASample() => Spread.Of([2, 4, 4, 4, 5, 5, 7, 9]).ShouldBe(new Spread(8, 5, Math.Sqrt(32.0 / 7)));

    [Fact]
    public void OneValueHasNoDeviationAndNoneIsNothing()
    {
        Spread.Of([3]).ShouldBe(new Spread(1, 3, null));
        Spread.Of([]).ShouldBeNull();
    }
}
