using Reprise.Data.Evaluation;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Fits a network as the paper's notebooks do with Keras: shuffled batches, Adam, early stopping, the last epoch's weights.</summary>
/// <remarks>
/// The loss is the cross-entropy of the logits. Keras 2.3.1 leaves it to TensorFlow, which since 1.13 steps back over the model's softmax and
/// does the same; the probabilities clipped at 1e-7 of older versions have no gradient on raw timbre, and training is stuck at a loss of 14.
/// </remarks>
internal sealed class Trainer(string instance, nn.Module<Tensor, Tensor> network, ModelOptions model, TrainingOptions training)
{
    /// <summary>Trains until the last epoch, or until the validation accuracy makes no progress.</summary>
    /// <param name="train">What the weights are fitted to.</param>
    /// <param name="validation">What decides when to stop.</param>
    /// <param name="random">Draws the order of the tracks in each epoch.</param>
    /// <param name="afterEpoch">Told about every epoch as it ends.</param>
    /// <exception cref="StageException">A loss is not a finite number.</exception>
    public IReadOnlyList<EpochRow> Fit(LabelledTracks train, LabelledTracks validation, SeededRandom random, Action<EpochRow> afterEpoch)
    {
        using var adam = new KerasAdam(network.parameters(), training.Optimizer);
        var stopping = new EarlyStopping(training.EarlyStopping);
        var order = Enumerable.Range(0, train.Count).Select(track => (long)track).ToArray();
        var history = new List<EpochRow>();

        for (var epoch = 1; epoch <= model.Epochs; epoch++)
        {
            random.Shuffle<long>(order);
            var mean = RunEpoch(train, order, adam, epoch);
            var judged = Judgement.Of(network, validation, model.BatchSize);
            if (!double.IsFinite(judged.Loss)) throw NotFinite(judged.Loss, $"after epoch {epoch}, on the validation subset");

            history.Add(new(epoch, mean.Loss, mean.Accuracy, judged.Loss, judged.Accuracy));
            afterEpoch(history[^1]);
            if (stopping.Stops(judged.Accuracy)) break;
        }

        return history;
    }

    private RunningMean RunEpoch(LabelledTracks train, long[] order, KerasAdam adam, int epoch)
    {
        network.train();
        using var shuffled = tensor(order);      // (N)
        var mean = new RunningMean();

        for (var start = 0; start < train.Count; start += model.BatchSize)
        {
            using var scope = NewDisposeScope();
            var count = Math.Min(model.BatchSize, train.Count - start);
            var rows = shuffled.narrow(0, start, count);                               // (B)
            var labels = train.Labels.index_select(0, rows);                           // (B)
            var logits = network.call(train.Values.index_select(0, rows));             // (B, genres)
            var loss = nn.functional.cross_entropy(logits, labels);

            var value = loss.item<float>();
            if (!float.IsFinite(value)) throw NotFinite(value, $"in epoch {epoch}, step {(start / model.BatchSize) + 1}");

            network.zero_grad();
            loss.backward();
            adam.Step();
            mean.Add(value, logits.argmax(1).eq(labels).sum().item<long>(), count);
        }

        return mean;
    }

    private StageException NotFinite(double loss, string when) => new(
        Codes.LossNotFinite,
        instance,
        $"The loss of {instance} is {loss} {when}. Lower training.optimizer.learning_rate, or look for infinite values in the tensors.");
}
