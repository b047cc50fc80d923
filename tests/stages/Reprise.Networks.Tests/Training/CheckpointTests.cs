namespace Reprise.Networks.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _warnings = [];

    // Dropout, a schedule whose second stage begins at epoch 5, an adaptive optimizer, a plateau and best weights: all there is to restore.
    private static readonly Protocol Everything = Build.Protocol(4, 1) with
    {
        Stages = [new(0.01, 4), new(0.005, 5)],
        Plateau = new(Factor: 0.5, Patience: 2, MinDelta: 0.01),
        KeepsBest = true,
    };

    private string Path => System.IO.Path.Combine(_folder.Path, "checkpoint.safetensors");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(9)]
    public void ATrainingThatWasKilledEndsAsOneThatWasNot(int epoch)
    {
        var (weights, log) = Train(Everything, null);

        Should.Throw<OperationCanceledException>(() => Train(Everything, Often(), diesAfter: epoch - 1));
        File.Exists(Path).ShouldBe(epoch > 1);
        var (resumedWeights, resumedLog) = Train(Everything, Often(), out var watched);

        resumedWeights.ShouldBe(weights);
        resumedLog.History.ShouldBe(log.History);
        resumedLog.KeptEpoch.ShouldBe(log.KeptEpoch);
        watched.ShouldBe(Enumerable.Range(epoch, 10 - epoch));
        _warnings.ShouldBeEmpty();
    }

    [Fact]
    public void ACyclicWalkGoesOnWithItsLog()
    {
        var cyclic = Build.Protocol(4, 0) with { Steps = 20, Stages = [new(0.01, 0)] };
        var (weights, log) = Train(cyclic, null);

        Should.Throw<OperationCanceledException>(() => Train(cyclic, Often(), diesAfter: 5));
        var (resumedWeights, resumedLog) = Train(cyclic, Often());

        resumedWeights.ShouldBe(weights);
        resumedLog.Updates.ShouldBe(log.Updates);
        resumedLog.Updates.Count.ShouldBe(20);
    }

    [Fact]
    public void NothingIsLeftWhenATrainingEnds()
    {
        Train(Everything, Often());

        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("empty")]
    [InlineData("text")]
    public void ADamagedCheckpointWarnsAndCountsAsAbsent(string damage)
    {
        var (weights, _) = Train(Everything, null);
        Should.Throw<OperationCanceledException>(() => Train(Everything, Often(), diesAfter: 5));
        Damage(damage);

        var (resumed, _) = Train(Everything, Often(), out var watched);

        resumed.ShouldBe(weights);
        watched.ShouldBe(Enumerable.Range(1, 9));
        var warning = _warnings.ShouldHaveSingleItem();
        warning.ShouldStartWith($"{Path}: warning {Codes.BrokenCheckpoint}: ");
        warning.ShouldEndWith("Training begins anew.");
    }

    [Fact]
    public void ACheckpointOfAnotherNetworkWarnsAndCountsAsAbsent()
    {
        Should.Throw<OperationCanceledException>(() => Train(Everything, Often(), diesAfter: 5));

        Train(Everything, Often(), out var watched, genres: 4);

        watched.ShouldBe(Enumerable.Range(1, 9));
        _warnings.ShouldHaveSingleItem().ShouldContain("it belongs to another network");
    }

    [Fact]
    public void WritingWaitsTwentyTimesAsLongAsTheLastOneTook()
    {
        using var network = Build.Network("c1m1");
        using var state = new TrainingState(network, Optimizers.Create(Build.Adam, network.parameters(), 0.001));
        var clock = new SteppedClock();
        var checkpoints = new Checkpoints(_folder.Path, _warnings.Add, clock: clock);

        // Weights and twice as many memories, at the assumed speed: some hundredths of a second, twenty times.
        checkpoints.Save(state);
        File.Exists(Path).ShouldBeFalse();

        clock.Advance(TimeSpan.FromSeconds(1));
        checkpoints.Save(state);
        File.Exists(Path).ShouldBeTrue();
    }

    // Without patience every epoch is written.
    private Checkpoints Often() => new(_folder.Path, _warnings.Add, patience: 0);

    private (float[] Weights, TrainingLog Log) Train(Protocol protocol, Checkpoints? checkpoints, int diesAfter = int.MaxValue) =>
        Train(protocol, checkpoints, out _, diesAfter);

    private static (float[] Weights, TrainingLog Log) Train(Protocol protocol, Checkpoints? checkpoints, out IEnumerable<int> watched, int diesAfter = int.MaxValue, int genres = 3)
    {
        using var network = Build.Network("c1m1", dropout: 0.3, genres: genres);
        using var tracks = Build.Labelled("c1m1", tracks: 10, segments: 32);
        var watcher = new Watcher(diesAfter);
        var log = Build.Trainer(network, protocol, checkpoints).Fit(tracks, tracks, watcher);

        watched = watcher.Epochs.Select(row => row.Epoch);

        return ([.. network.state_dict().Values.SelectMany(weights => weights.data<float>().ToArray())], log);
    }

    private void Damage(string how)
    {
        var bytes = File.ReadAllBytes(Path);
        switch (how)
        {
            case "cut":
                File.WriteAllBytes(Path, bytes[..(bytes.Length / 2)]);
                break;
            case "flipped":
                bytes[^5] ^= 1;
                File.WriteAllBytes(Path, bytes);
                break;
            case "empty":
                File.WriteAllBytes(Path, []);
                break;
            default:
                File.WriteAllText(Path, "not a checkpoint, but long enough for a header's length");
                break;
        }
    }
}
