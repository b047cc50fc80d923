namespace Reprise.Networks.Tests.Training;

public class RunningMeanTests
{
    [Fact]
    public void ASmallerLastBatchWeighsLess()
    {
        var mean = new RunningMean();

        mean.Add(1, 16, 32);
        mean.Add(4, 8, 16);

        mean.Loss.ShouldBe(2);
        mean.Accuracy.ShouldBe(0.5);
    }
}
