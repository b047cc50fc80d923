namespace Reprise.Networks.Tests.Experiments;

public class ExperimentOptionsTests
{
    private static readonly ExperimentOptions Sound = new(
        "titus", "gtzan", "titus", "titus", "titus_pooling", default, 4, new("rmsprop", 0.001, Rho: 0.9, Epsilon: 1e-8), "last", Epochs: 3);

    [Fact]
    public void SoundSettingsHaveNoProblems()
    {
        Sound.Problems(validates: true).ShouldBeEmpty();
        Sound.Problems(validates: false).ShouldBeEmpty();
        (Sound with { Epochs = null, Schedule = [new(0.1, 2)], Optimizer = new("sgd", Momentum: 0.9) }).Problems(true).ShouldBeEmpty();
        (Sound with { Epochs = null, Steps = 7, Walk = "cyclic" }).Problems(false).ShouldBeEmpty();
    }

    [Fact]
    public void EverythingThatIsWrongIsSaidAtOnce()
    {
        var wrong = Sound with
        {
            Keep = "best",
            Walk = "backwards",
            Pairing = "random",
            Optimizer = new("sgd", 0.1),
            Steps = 5,
            Schedule = [new(0.1, 1)],
            MicroBatch = 9,
        };

        wrong.Problems(validates: false).ShouldBe([
            "walk is 'backwards'; use one of shuffled, cyclic.",
            "pairing is 'random'; use one of aligned, hash_order.",
            "The optimizer sgd needs momentum; add it.",
            "The length of the training is said by epochs and by steps and by schedule; give one of epochs, steps and schedule.",
            "The walk is backwards: only a cyclic one has steps.",
            "Both the schedule and the optimizer have a learning_rate; remove that of the optimizer.",
            "micro_batch = 9 exceeds batch_size = 4; make it smaller or remove it.",
            "keep: best is decided by the validation subset, which is empty under split titus; remove it, or choose another split.",
        ]);
    }

    [Fact]
    public void AMissingLengthOrRateIsSaid() => (Sound with { Epochs = null, Optimizer = new("sgd", Momentum: 0.9) }).Problems(true).ShouldBe([
        "The length of the training is said nowhere; give one of epochs, steps and schedule.",
        "The optimizer needs learning_rate; add it.",
    ]);
}
