using Reprise.Data.Evaluation;
using Reprise.Stages;

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

        var history = new Trainer("test", network, new(name, 0, 32, 150), Build.Training()).Fit(batch, batch, new(1), _ => { });

        history[^1].ValAccuracy.ShouldBeGreaterThan(0.99);
        history[^1].Loss.ShouldBeLessThan(history[0].Loss);
    }

    [Fact]
    public void TrainingStopsWhenPatienceEnds()
    {
        using var network = Build.Network("c1m1");
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);
        var training = Build.Training(patience: 3) with { EarlyStopping = new(MinDelta: 2, Patience: 3) };

        // No accuracy beats the first one by 2, so epochs 2, 3 and 4 are without progress.
        new Trainer("test", network, new("c1m1", 0, 4, 40), training).Fit(tracks, tracks, new(1), _ => { }).Count.ShouldBe(4);
    }

    [Fact]
    public void TheWeightsAreThoseOfTheLastEpochAndNotOfTheBest()
    {
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);
        var never = new EarlyStoppingOptions(MinDelta: 2, Patience: 3);

        float[] Weights(int epochs, EarlyStoppingOptions stopping)
        {
            using var network = Build.Network("c1m1");
            new Trainer("test", network, new("c1m1", 0, 4, epochs), Build.Training() with { EarlyStopping = stopping }).Fit(tracks, tracks, new(1), _ => { });

            return network.state_dict()["dense2.weight"].data<float>().ToArray();
        }

        // The first epoch stays the best one; training ends after the fourth.
        Weights(40, never).ShouldBe(Weights(4, new(0.01, 1000)));
    }

    [Fact]
    public void EveryEpochIsReportedAsItEnds()
    {
        using var network = Build.Network("c1m1");
        using var tracks = Build.Labelled("c1m1", tracks: 6, segments: 32);
        var seen = new List<EpochRow>();

        var history = new Trainer("test", network, new("c1m1", 0, 4, 3), Build.Training()).Fit(tracks, tracks, new(1), seen.Add);

        seen.ShouldBe(history);
        seen.Select(row => row.Epoch).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void ALossThatIsNotANumberNamesTheModelTheEpochAndTheStep()
    {
        using var network = Build.Network("c1m1");
        var values = new float[4 * 32 * 12];
        values[5] = float.NaN;
        using var tracks = new LabelledTracks(new(values, 4, 32, 12), [0, 1, 2, 0]);

        var error = Should.Throw<StageException>(() => new Trainer("c1m1 balanced s1", network, new("c1m1", 0, 4, 3), Build.Training()).Fit(tracks, tracks, new(1), _ => { }))
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

            return new Trainer("test", network, new("c1m1", dropout, 8, 1), Build.Training()).Fit(tracks, tracks, new(1), _ => { })[0].Loss;
        }

        Math.Abs(Loss(0.5) - Loss(0)).ShouldBeGreaterThan(1e-3);
    }
}
