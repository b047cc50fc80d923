using Reprise.Data.Evaluation;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>One network, trained and judged: everything its files are written from.</summary>
public sealed class TrainingRun : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _network;

    private TrainingRun(
        nn.Module<Tensor, Tensor> network, IReadOnlyList<LayerRow> layers, IReadOnlyList<EpochRow> history, Judgement test, ConfusionMatrix matrix)
    {
        _network = network;
        Layers = layers;
        History = history;
        Predicted = test.Predicted;
        Probabilities = test.Probabilities;
        Test = TestMetrics.Of(new(matrix), test.Loss);
    }

    /// <summary>The network's layers as Keras lists them.</summary>
    public IReadOnlyList<LayerRow> Layers { get; }

    /// <summary>One row for each epoch that ran.</summary>
    public IReadOnlyList<EpochRow> History { get; }

    /// <summary>Scores of the last epoch's weights on the test subset.</summary>
    public TestMetrics Test { get; }

    /// <summary>The label given to each test track.</summary>
    public IReadOnlyList<int> Predicted { get; }

    /// <summary>(N, G) row by row: the softmax values of each test track.</summary>
    public float[] Probabilities { get; }

    /// <summary>Trainable weights.</summary>
    public long Parameters => Layers.Sum(layer => layer.Parameters);

    /// <summary>The highest validation accuracy, at its first epoch.</summary>
    public EpochValue BestValAccuracy => History.Select(row => new EpochValue(row.ValAccuracy, row.Epoch)).MaxBy(value => value.Value)!;

    /// <summary>The lowest validation loss, at its first epoch.</summary>
    public EpochValue MinValLoss => History.Select(row => new EpochValue(row.ValLoss, row.Epoch)).MinBy(value => value.Value)!;

    /// <summary>Builds a network, fits it and judges it on the test subset.</summary>
    /// <param name="instance">What lines and errors call it, for instance <c>c1m1 balanced s1</c>.</param>
    /// <param name="tensors">The tracks.</param>
    /// <param name="model">The network and its own settings.</param>
    /// <param name="training">What all networks have in common.</param>
    /// <param name="seed">Fixes the initial weights, the order of the tracks and the dropout.</param>
    /// <param name="print">Receives a line after every epoch.</param>
    /// <exception cref="StageException">The network does not exist, does not fit the tracks, or its loss is not finite.</exception>
    public static TrainingRun Of(string instance, TensorsFile tensors, ModelOptions model, TrainingOptions training, int seed, Action<string> print)
    {
        set_num_threads(training.Threads);
        manual_seed(seed);

        var entry = NetworkRegistry.Find(model.Network, instance);
        using var train = LabelledTracks.Read(tensors, entry.Arrays, tensors.Train);
        using var validation = LabelledTracks.Read(tensors, entry.Arrays, tensors.Validation);
        var network = NetworkFactory.Create(entry, new((int)train.Values.shape[1], tensors.Genres.Count, model.Dropout), training.Init);

        // Before training, since watching a track pass draws no random number only while dropout is off.
        network.eval();
        using var track = validation.Values.narrow(0, 0, 1);
        var layers = LayerTable.Of(network, track);

        var line = new EpochLine(instance, model.Epochs);
        var history = new Trainer(instance, network, model, training)
            .Fit(train, validation, new SeededRandom((ulong)seed, "batches"), row => print(line.Of(row)));

        using var test = LabelledTracks.Read(tensors, entry.Arrays, tensors.Test);
        var judged = Judgement.Of(network, test, model.BatchSize);

        return new(network, layers, history, judged, ConfusionMatrix.Count(tensors.Genres, tensors.Test.Labels, judged.Predicted));
    }

    /// <summary>Writes the weights of the last epoch as safetensors, named as in the state dict.</summary>
    public void SaveWeights(string path) => SafeTensors.Write(path, _network.state_dict());

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();
}
