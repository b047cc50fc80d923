using Reprise.Networks.Tests.Published;

namespace Reprise.Networks.Tests.Training;

public class EarlyStoppingTests
{
    [Theory]
    [InlineData("c1m1", 33)]
    [InlineData("c1m2", 27)]
    [InlineData("c2m1", 37)]
    public void ReplayingAPublishedHistoryStopsWhereThePaperStopped(string name, int epoch)
    {
        var stopping = new EarlyStopping(new(0.01, 8));

        var stops = PublishedModel.Of(name).History["val_accuracy"].Select(stopping.Stops).ToArray();

        stops.Length.ShouldBe(epoch);
        Array.IndexOf(stops, true).ShouldBe(epoch - 1);
    }

    [Fact]
    public void ExactlyTheMinimumIsNoProgress()
    {
        var stopping = new EarlyStopping(new(0.25, 2));

        stopping.Stops(0.25).ShouldBeFalse();
        stopping.Stops(0.5).ShouldBeFalse();
        stopping.Stops(0.5).ShouldBeTrue();
    }

    [Fact]
    public void ProgressStartsTheCountAgain()
    {
        var stopping = new EarlyStopping(new(0.01, 2));

        double[] accuracies = [0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.3];

        accuracies.Select(stopping.Stops).ShouldBe([false, false, false, false, false, false, true]);
    }
}
