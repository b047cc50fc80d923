namespace Reprise.Networks.Tests.Training;

public class ProgressLinesTests
{
    private readonly List<string> _lines = [];
    private readonly SteppedClock _clock = new();

    [Fact]
    public void ALineNamesTheTrainingTheEpochAndTheTimeLeft()
    {
        var lines = new ProgressLines("c1m1 balanced s1", _lines.Add, _clock);

        _clock.Advance(TimeSpan.FromSeconds(100));
        lines.AfterEpoch(new(1, 0.001, 1.23456, 0.6123, 1.1, 0.65), 40);

        _lines.ShouldBe(["c1m1 balanced s1 epoch 1/40 loss 1.2346 acc 0.612 val_loss 1.1000 val_acc 0.650 ETA 01:05:00"]);
    }

    [Fact]
    public void EpochsOfAnEarlierRunTookNoTimeOfThisOne()
    {
        var lines = new ProgressLines("titus_lstm s1", _lines.Add, _clock);

        _clock.Advance(TimeSpan.FromSeconds(10));
        lines.AfterEpoch(new(39, 0.001, 1, 0.5, null, null), 40);

        _lines.ShouldBe(["titus_lstm s1 epoch 39/40 loss 1.0000 acc 0.500 ETA 00:00:10"]);
    }

    [Fact]
    public void StepsShareALineUnlessTheyAreSlow()
    {
        var lines = new ProgressLines("msd_mel s1", _lines.Add, _clock);

        for (var step = 1; step <= 102; step++)
        {
            if (step == 20) _clock.Advance(TimeSpan.FromSeconds(11));
            lines.AfterStep(new(step, 64 * step, 3.61e9, 0.1875), 102);
        }

        lines.AfterEpoch(new(1, 0.001, 1, 0.5, null, null), 2);

        _lines.Select(line => line.Split(' ')[3]).ShouldBe(["20/102", "50/102", "100/102", "102/102"]);
        _lines[0].ShouldBe("msd_mel s1 step 20/102 loss 3.61E+09 acc 0.188 ETA 00:00:45");
    }
}
