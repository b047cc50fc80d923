namespace Reprise.Report.Tests;

public sealed class StopEpochTests
{
    [Fact]
    public void AGainOfLessThanTheDeltaDoesNotCount() => Log(0.50, 0.505, 0.509, 0.5099).StopEpoch(0.01, 3).ShouldBe(4);

    [Fact]
    public void AGainStartsThePatienceAnew() => Log(0.50, 0.50, 0.52, 0.52, 0.52).StopEpoch(0.01, 2).ShouldBe(5);

    [Fact]
    public void ALogThatEndsEarlierHasNoStop() => Log(0.1, 0.2, 0.3).StopEpoch(0.01, 8).ShouldBeNull();

    [Fact]
    public void TheFirstOfEqualEpochsIsTheMarkedOne() => Log(0.1, 0.3, 0.3).HighestValAccuracy.Epoch.ShouldBe(2);

    private static History Log(params double[] accuracies) => new([.. accuracies.Select((value, index) => new LogRow(index + 1, 1, 0.5, 1 - value, value))]);
}
