using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Training;

public class TrainerTests
{
    [Theory]
    [InlineData("c1m1")]
    [InlineData("c1m2")]
    [InlineData("c2m1")]
    public void OneBatchOfNoiseIsLearnedByHeart(string name)
    {
        using var network = Build.Network(name, segments: 20, genres: 8);
        using var batch = Build.Labelled(name, tracks: 32, segments: 20, genres: 8);

        var history = Build.Trainer(network, Build.Protocol(32, 150)).Fit(batch, batch, new Watcher()).History;

        history[^1].ValAccuracy!.Value.ShouldBeGreaterThan(0.99);
        history[^1].Loss.ShouldBeLessThan(history[0].Loss);
    }

    [Fact]
    public void TrainingStopsWhenPatienceEnds()
    {
        using var network = Build.Network("c1m1");
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);

        // No accuracy beats the first one by 2, so epochs 2, 3 and 4 are without progress.
        var protocol = Build.Protocol(4, 40) with { EarlyStopping = new(MinDelta: 2, Patience: 3) };

        Build.Trainer(network, protocol).Fit(tracks, tracks, new Watcher()).History.Count.ShouldBe(4);
    }

    [Fact]
    public void TheWeightsAreThoseOfTheLastEpochUnlessTheBestAreKept()
    {
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);

        float[] Weights(Protocol protocol, out TrainingLog log)
        {
            using var network = Build.Network("c1m1");
            log = Build.Trainer(network, protocol).Fit(tracks, tracks, new Watcher());

            return network.state_dict()["dense2.weight"].data<float>().ToArray();
        }

        var last = Weights(Build.Protocol(4, 12), out var log);
        var kept = Weights(Build.Protocol(4, 12) with { KeepsBest = true }, out var keptLog);

        // The highest accuracy, 1, is reached before the end, and the first epoch of it counts.
        var best = log.History.First(row => row.ValAccuracy == log.History.Max(other => other.ValAccuracy)).Epoch;
        best.ShouldBeLessThan(12);
        log.KeptEpoch.ShouldBe(12);
        keptLog.KeptEpoch.ShouldBe(best);
        keptLog.History.ShouldBe(log.History);
        kept.ShouldBe(Weights(Build.Protocol(4, best), out _));
        kept.ShouldNotBe(last);
    }

    [Fact]
    public void EveryEpochIsReportedAsItEnds()
    {
        using var network = Build.Network("c1m1");
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);
        var watcher = new Watcher();

        var history = Build.Trainer(network, Build.Protocol(4, 3)).Fit(tracks, tracks, watcher).History;

        watcher.Epochs.ShouldBe(history);
        watcher.Epochs.Select(row => row.Epoch).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void ALossThatIsNotANumberNamesTheModelTheEpochAndTheStep()
    {
        using var network = Build.Network("c1m1");
        var values = new float[4 * 32 * 12];
        values[5] = float.NaN;
        using var tracks = new LabelledTracks(new(values, 4, 32, 12), [0, 1, 2, 0]);

        var error = Should.Throw<StageException>(() => Build.Trainer(network, Build.Protocol(4, 3), instance: "c1m1 balanced s1").Fit(tracks, tracks, new Watcher()))
            .Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.LossNotFinite);
        error.Message.ShouldContain("c1m1 balanced s1");
        error.Message.ShouldContain("epoch 1, step 1");
    }

    [Fact]
    public void TrainingMetricsAreMeasuredWithDropoutOn()
    {
        using var tracks = Build.Labelled("c1m1", tracks: 8, segments: 32);

        // One step: the loss is that of the initial weights, so only dropout can change it.
        double Loss(double dropout)
        {
            using var network = Build.Network("c1m1", dropout: dropout);

            return Build.Trainer(network, Build.Protocol(8, 1)).Fit(tracks, tracks, new Watcher()).History[0].Loss;
        }

        Math.Abs(Loss(0.5) - Loss(0)).ShouldBeGreaterThan(1e-3);
    }

    [Fact]
    public void PartsOfABatchGiveTheGradientOfTheWhole()
    {
        using var tracks = Build.Labelled("c1m1", tracks: 7, segments: 32);

        float[] Weights(int micro)
        {
            using var network = Build.Network("c1m1");
            Build.Trainer(network, Build.Protocol(7, 3) with { MicroBatch = micro, Optimizer = new("sgd", 0.1, Momentum: 0.9), Stages = [new(0.1, 3)] }).Fit(tracks, null, new Watcher());

            return network.state_dict()["dense1.weight"].data<float>().ToArray();
        }

        // 7 in parts of 3: 3, 3 and 1.
        var (whole, parts) = (Weights(7), Weights(3));
        parts.Zip(whole, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-5f);
        parts.ShouldNotBe(Weights(1).Select(_ => 0f));
    }

    [Fact]
    public void ANewStageBeginsWithANewOptimizer()
    {
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);
        var momentum = new OptimizerOptions("sgd", Momentum: 0.9);

        float[] Weights(params LearningStage[] stages)
        {
            using var network = Build.Network("c1m1");
            Build.Trainer(network, Build.Protocol(3, 1) with { Optimizer = momentum, Stages = stages }).Fit(tracks, null, new Watcher());

            return network.state_dict()["dense2.weight"].data<float>().ToArray();
        }

        Weights(new LearningStage(0.05, 2), new(0.05, 2)).ShouldNotBe(Weights(new LearningStage(0.05, 4)));
        Weights(new LearningStage(0.05, 2)).ShouldBe(Weights(new LearningStage(0.05, 2)));
    }

    [Fact]
    public void TheHistorySaysWithWhichLearningRateAnEpochRan()
    {
        using var network = Build.Network("c1m1");
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);
        var staged = Build.Protocol(6, 1) with { Stages = [new(0.01, 2), new(0.001, 1)] };
        var plateau = Build.Protocol(6, 5) with { Plateau = new(Factor: 0.5, Patience: 2, MinDelta: 2) };

        Build.Trainer(network, staged).Fit(tracks, tracks, new Watcher()).History.Select(row => row.LearningRate).ShouldBe([0.01, 0.01, 0.001]);

        // No accuracy beats the first by 2: epochs 2 and 3 are without progress, then 4 and 5.
        Build.Trainer(network, plateau).Fit(tracks, tracks, new Watcher()).History.Select(row => row.LearningRate).ShouldBe([0.001, 0.001, 0.001, 0.0005, 0.0005]);
    }

    [Fact]
    public void ACyclicWalkLogsEachBatchAfterItsStepWithDropoutOff()
    {
        using var network = Build.Network("c1m1", dropout: 0.5);
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);
        var watcher = new Watcher();

        var log = Build.Trainer(network, Build.Protocol(4, 0) with { Steps = 4 }).Fit(tracks, null, watcher);

        // 16 samples are three times round six tracks, the last time in part.
        log.History.Select(row => (row.Epoch, row.ValLoss)).ShouldBe([(1, null), (2, null), (3, null)]);
        log.Updates.Select(row => (row.Step, row.Samples)).ShouldBe([(1, 4), (2, 8), (3, 12), (4, 16)]);
        watcher.Steps.ShouldBe(log.Updates);

        int[] rows = [.. new CyclicWalk(6, 4, 4, seed: 1).Batches(3).Last()];
        var judged = Judgement.Of(network, tracks, rows, 4, CPU);
        (log.Updates[^1].Loss, log.Updates[^1].Accuracy).ShouldBe((judged.Loss, judged.Accuracy));
    }
}
