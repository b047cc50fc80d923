namespace Reprise.Networks.Tests.Training;

public class EpochLineTests
{
    [Fact]
    public void TheLineNamesTheModelTheEpochAndTheTimeLeft() =>
        new EpochLine("c1m1 balanced s1", 40)
            .Format(new(12, 1.23456, 0.6123, 1.1, 0.65), TimeSpan.FromSeconds(3725))
            .ShouldBe("c1m1 balanced s1 epoch 12/40 loss 1.2346 acc 0.612 val_loss 1.1000 val_acc 0.650 ETA 01:02:05");
}
