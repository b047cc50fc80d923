namespace Reprise.Networks.Tests.Training;

public class ProtocolTests
{
    [Fact]
    public void ThePublishedScheduleHasItsStages()
    {
        var protocol = Build.Protocol(100, 1) with { Stages = [new(0.1, 10), new(0.05, 15), new(0.01, 30), new(0.001, 45)] };

        protocol.Walk(640, seed: 1).Epochs.ShouldBe(100);
        new[] { 1, 10, 11, 25, 26, 55, 56, 100 }.Select(protocol.StageOf).ShouldBe([0, 0, 1, 1, 2, 2, 3, 3]);
    }

    [Fact]
    public void ACyclicWalkKeepsItsOneStage()
    {
        var protocol = Build.Protocol(64, 0) with { Steps = 1562 };

        protocol.Walk(800, seed: 1).Epochs.ShouldBe(125);
        protocol.StageOf(125).ShouldBe(0);
    }
}
