using Reprise.Data.Evaluation;
using Reprise.Stages;
using TorchSharp;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>One network, trained and judged: everything its files are written from.</summary>
public sealed class TrainingRun : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly TrainingLog _log;
    private readonly Device _device;

    private TrainingRun(
        nn.Module<Tensor, Tensor> network, IReadOnlyList<LayerRow> layers, long flops, Device device, TrainingLog log, Judgement test, ConfusionMatrix matrix)
    {
        _network = network;
        _log = log;
        Layers = layers;
        FlopsPerClip = flops;
        _device = device;
        History = [.. log.History.Select(row => new EpochRow(row.Epoch, row.Loss, row.Accuracy, row.ValLoss!.Value, row.ValAccuracy!.Value))];
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

    /// <summary>Arithmetic of judging one track, by the rule of <see cref="Flops"/>.</summary>
    public long FlopsPerClip { get; }

    /// <summary>The facts about the engine, and the device beside them.</summary>
    public IReadOnlyDictionary<string, string> Engine(IReadOnlyDictionary<string, string> engine) => TrainingDevice.Facts(engine, _device);

    /// <summary>The highest validation accuracy, at its first epoch.</summary>
    public EpochValue BestValAccuracy => _log.BestValAccuracy!;

    /// <summary>The lowest validation loss, at its first epoch.</summary>
    public EpochValue MinValLoss => _log.MinValLoss!;

    /// <summary>Builds a network, fits it and judges it on the test subset.</summary>
    /// <param name="instance">What lines and errors call it, for instance <c>c1m1 balanced s1</c>.</param>
    /// <param name="tensors">The tracks.</param>
    /// <param name="model">The network and its own settings.</param>
    /// <param name="options">What all networks have in common.</param>
    /// <param name="seed">Fixes the initial weights, the order of the tracks and the dropout.</param>
    /// <param name="training">Where and in whose sight it is trained.</param>
    /// <exception cref="StageException">The network does not exist, does not fit the tracks, or its loss is not finite.</exception>
    public static TrainingRun Of(string instance, TensorsFile tensors, ModelOptions model, TrainingOptions options, int seed, TrainingPlace training)
    {
        set_num_threads(training.Threads);
        var device = TrainingDevice.Of(training.Device);
        manual_seed(seed);

        var entry = NetworkRegistry.Find(model.Network, instance);
        using var train = LabelledTracks.Of(tensors, entry.Arrays, tensors.Train);
        using var validation = LabelledTracks.Of(tensors, entry.Arrays, tensors.Validation);
        using var test = LabelledTracks.Of(tensors, entry.Arrays, tensors.Test);
        var network = NetworkFactory.Create(entry, new(train.Shape[0], tensors.Genres.Count, model.Dropout), options.Init);

        // Before training, since watching a track pass draws no random number only while dropout is off.
        var (layers, flops) = Watch(network, validation);

        network.to(device);
        var log = new Trainer(instance, network, model.Protocol(options), seed, device, new(training.Checkpoints, training.Warn))
            .Fit(train, validation, new ProgressLines(instance, training.Print));
        var judged = Judgement.Of(network, test, model.BatchSize, device);

        return new(network, layers, flops, device, log, judged, ConfusionMatrix.Count(tensors.Genres, tensors.Test.Labels, judged.Predicted));
    }

    /// <summary>Writes the weights of the last epoch as safetensors, named as in the state dict.</summary>
    public void SaveWeights(string path) => SafeTensors.Write(path, _network.state_dict());

    /// <summary>What somebody who is handed the network asks first.</summary>
    /// <param name="model">The row of params it was trained by.</param>
    /// <param name="network">Which layers.</param>
    /// <param name="seed">What fixed it.</param>
    /// <param name="dataDigest">Of the tensors.</param>
    /// <param name="engine">What it was trained with.</param>
    public ModelCard Card(string model, string network, int seed, string dataDigest, IReadOnlyDictionary<string, string> engine) => new(
        model, network, Parameters, FlopsPerClip, Flops.Rule, BestValAccuracy.Epoch, History.Count, _log.KeptEpoch, seed, dataDigest, engine);

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private static (IReadOnlyList<LayerRow> Layers, long Flops) Watch(nn.Module<Tensor, Tensor> network, IExamples examples)
    {
        using var scope = NewDisposeScope();
        var track = examples.Read([0]).Values;

        return (LayerTable.Of(network, track), Flops.Of(network, track));
    }
}
