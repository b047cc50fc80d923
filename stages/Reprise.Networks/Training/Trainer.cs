using Reprise.Data.Evaluation;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Fits a network by its protocol: the one loop of all studies.</summary>
/// <remarks>
/// The loss is the cross-entropy of what the network puts out. Of DeepMusic: Keras 2.3.1 leaves it to TensorFlow, which since 1.13 steps back
/// over the model's softmax and does the same; the probabilities clipped at 1e-7 of older versions have no gradient on raw timbre, and training
/// is stuck at a loss of 14.
/// </remarks>
/// <param name="instance">What lines and errors call it, for instance <c>c1m1 balanced s1</c>.</param>
/// <param name="network">With its initial weights, on the device.</param>
/// <param name="protocol">How it is trained.</param>
/// <param name="seed">Fixes the batches and the dropout.</param>
/// <param name="device">Where the network is.</param>
/// <param name="checkpoints">Where the training can be taken up again.</param>
internal sealed class Trainer(
    string instance, nn.Module<Tensor, Tensor> network, Protocol protocol, int seed, Device device, Checkpoints checkpoints)
{
    /// <summary>Trains until the last epoch, or until the validation accuracy makes no progress.</summary>
    /// <param name="train">What the weights are fitted to.</param>
    /// <param name="validation">What an epoch is judged by; null where nothing is held back.</param>
    /// <param name="watcher">Told about every epoch and step as it ends.</param>
    /// <returns>The history; the network has the weights that the protocol keeps.</returns>
    /// <exception cref="StageException">A loss is not a finite number.</exception>
    public TrainingLog Fit(IExamples train, IExamples? validation, ITrainingWatcher watcher)
    {
        var walk = protocol.Walk(train.Labels.Count, seed);
        using var state = new TrainingState(network, OptimizerOf(1));
        checkpoints.Resume(state, OptimizerOf);

        while (state.Epoch < walk.Epochs && !Stops(state.History))
        {
            RunEpoch(state, walk, train, validation, watcher);
            watcher.AfterEpoch(state.History[^1], walk.Epochs);
            checkpoints.Save(state);
        }

        if (state.Best is { } best) network.load_state_dict(best);
        checkpoints.Remove();

        var kept = protocol.KeepsBest ? BestOf(state.History).Epoch : state.Epoch;
        return new([.. state.History], [.. state.Updates], walk.Epochs, kept);
    }

    private void RunEpoch(TrainingState state, IWalk walk, IExamples train, IExamples? validation, ITrainingWatcher watcher)
    {
        var epoch = state.Epoch + 1;
        if (epoch > 1 && protocol.StageOf(epoch) != protocol.StageOf(epoch - 1)) state.Renew(OptimizerOf(epoch));
        state.Optimizer.LearningRate = LearningRate(epoch, state.History);
        manual_seed(EpochSeed.Of(seed, epoch));

        var mean = new RunningMean();
        var step = walk.StepsBefore(epoch);
        foreach (var rows in walk.Batches(epoch))
        {
            step++;
            var (loss, correct) = Learn(train, rows, state.Optimizer, $"in epoch {epoch}, step {step - walk.StepsBefore(epoch)}");
            mean.Add(loss, correct, rows.Length);
            if (protocol.Steps is not null) Note(state, train, rows, step, watcher);
        }

        var judged = validation is null ? null : Judgement.Of(network, validation, protocol.MicroBatch, device);
        if (judged is not null) Check(judged.Loss, $"after epoch {epoch}, on the validation subset");

        state.History.Add(new(epoch, state.Optimizer.LearningRate, mean.Loss, mean.Accuracy, judged?.Loss, judged?.Accuracy));
        if (protocol.KeepsBest && BestOf(state.History).Epoch == epoch) state.KeepBest();
    }

    // One step of the optimizer. Parts of a batch add up their gradients, each by its share of the mean.
    private (double Loss, long Correct) Learn(IExamples train, int[] rows, Optimizer optimizer, string when)
    {
        network.train();
        network.zero_grad();
        var (sum, correct) = (0.0, 0L);

        foreach (var part in rows.Chunk(protocol.MicroBatch))
        {
            using var scope = NewDisposeScope();
            var (values, labels) = train.Read(part).To(device);
            var output = network.call(values);                                     // (B, genres)
            var loss = nn.functional.cross_entropy(output, labels);

            var value = loss.item<float>();
            Check(value, when);
            sum += (double)value * part.Length;
            correct += output.argmax(1).eq(labels).sum().item<long>();
            (part.Length == rows.Length ? loss : loss * ((float)part.Length / rows.Length)).backward();
        }

        if (protocol.ClipGradient is { } greatest) GradientClipping.Clip(network.parameters(), greatest);
        optimizer.Step();

        return (sum / rows.Length, correct);
    }

    private void Note(TrainingState state, IExamples train, int[] rows, int step, ITrainingWatcher watcher)
    {
        var judged = Judgement.Of(network, train, rows, protocol.MicroBatch, device);
        Check(judged.Loss, $"after step {step}, on the batch of that step");

        state.Updates.Add(new(step, (long)step * protocol.BatchSize, judged.Loss, judged.Accuracy));
        watcher.AfterStep(state.Updates[^1], protocol.Steps!.Value);
    }

    private Optimizer OptimizerOf(int epoch) =>
        Optimizers.Create(protocol.Optimizer, network.parameters(), protocol.Stages[protocol.StageOf(epoch)].LearningRate);

    private double LearningRate(int epoch, IEnumerable<HistoryRow> history)
    {
        var rate = protocol.Stages[protocol.StageOf(epoch)].LearningRate;
        return protocol.Plateau is { } plateau ? rate * Plateau.Factor(plateau, history.Select(row => row.ValAccuracy!.Value)) : rate;
    }

    // Replayed from the history, so that a training that is taken up again needs no counters.
    private bool Stops(IEnumerable<HistoryRow> history)
    {
        if (protocol.EarlyStopping is not { } options) return false;

        var stopping = new EarlyStopping(options);
        return history.Any(row => stopping.Stops(row.ValAccuracy!.Value));
    }

    private static HistoryRow BestOf(IEnumerable<HistoryRow> history) => history.MaxBy(row => row.ValAccuracy)!;

    private void Check(double loss, string when)
    {
        if (double.IsFinite(loss)) return;

        throw new StageException(
            Codes.LossNotFinite,
            instance,
            $"The loss of {instance} is {loss} {when}. Lower the optimizer's learning_rate, set clip_gradient, or look for infinite values in what it reads.");
    }
}
