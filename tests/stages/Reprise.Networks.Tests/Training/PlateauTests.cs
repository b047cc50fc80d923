namespace Reprise.Networks.Tests.Training;

public class PlateauTests
{
    private static readonly PlateauOptions Options = new(Factor: 0.5, Patience: 2, MinDelta: 0.01);

    [Fact]
    public void EveryTwoEpochsWithoutProgressHalveTheRate()
    {
        double[] accuracies = [0.5, 0.5, 0.505, 0.5, 0.5, 0.6, 0.6, 0.6];

        Enumerable.Range(0, 9).Select(epochs => Plateau.Factor(Options, accuracies.Take(epochs))).ShouldBe([1, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125]);
    }
}
