using Reprise.Live;

namespace Reprise.Core.Tests.Live;

public sealed class ProgressLineTests
{
    [Theory]
    [InlineData("c1m1 balanced s1 epoch 3/30 loss 1.2104 acc 0.500 val_loss 1.3000 val_acc 0.250 ETA 00:01:02", 3, 30, "epoch", "loss=1.2104 acc=0.5 val_loss=1.3 val_acc=0.25")]
    [InlineData("fma_two_blocks s2 epoch 4/4 loss 2.0794 acc 0.125 ETA 00:00:00", 4, 4, "epoch", "loss=2.0794 acc=0.125")]
    [InlineData("msd_mel s1 step 50/1562 loss 1.3E-05 acc 1.000 ETA 00:10:00", 50, 1562, "step", "loss=1.3E-05 acc=1")]
    [InlineData("x epoch 1/2 loss 1.2.3 acc 0.5", 1, 2, "epoch", "acc=0.5")]
    [InlineData("features gtzan titus: 12/200 tracks, 4.0 tracks/s, ETA 47 s, 1 failed", 12, 200, "tracks", "")]
    public void WhatProgramsPrintIsRead(string line, int done, int all, string unit, string values)
    {
        var read = ProgressLine.Read(line).ShouldNotBeNull();

        (read.Done, read.All, read.Unit).ShouldBe((done, all, unit));
        string.Join(' ', read.Values.Select(value => FormattableString.Invariant($"{value.Key}={value.Value}"))).ShouldBe(values);
    }

    [Theory]
    [InlineData("train c1m1 balanced s1: 30 of 30 epochs, 81924 parameters, 3 of 5 test tracks right")]
    [InlineData("report: 28 tables and 62 figures of 4 papers, index.html")]
    [InlineData("it took 3/4 of an hour")]
    [InlineData("x epoch 1/0 loss 1 ETA 0")]
    [InlineData("x epoch 1/99999999999 loss 1 ETA 0")]
    [InlineData("x epoch 1/2 loss 1.2.3.4 of something")]
    [InlineData("")]
    public void OtherLinesSayNothing(string line) => ProgressLine.Read(line).ShouldBeNull();
}
