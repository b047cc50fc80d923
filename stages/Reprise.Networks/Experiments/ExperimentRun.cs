using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Stages;
using TorchSharp;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>One experiment, trained and judged.</summary>
public sealed class ExperimentRun : IDisposable
{
    private readonly ExperimentPlace _place;
    private readonly ExperimentOptions _options;
    private readonly ExperimentData _data;
    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly IReadOnlyList<LayerRow> _layers;
    private readonly long _flops;
    private readonly Device _device;
    private readonly TrainingLog _log;
    private readonly Judgement _judged;

    private ExperimentRun(ExperimentPlace place, ExperimentOptions options, TrainingPlace training, ExperimentData data)
    {
        (_place, _options, _data) = (place, options, data);
        set_num_threads(training.Threads);
        _device = TrainingDevice.Of(training.Device);

        manual_seed(place.Seed);
        _network = ExperimentCheck.Build(place, options, data);

        // Before training, since watching an example pass draws no random number only while dropout is off.
        using (var scope = NewDisposeScope())
        {
            var example = data.Train.Read([0]).Values;
            _layers = LayerTable.Of(_network, example);
            _flops = Flops.Of(_network, example) * data.Train.Windows;
        }

        _network.to(_device);
        _log = new Trainer($"{options.Study} experiment {place.Instance}", _network, options.Protocol, place.Seed, _device, new(training.Checkpoints, training.Warn))
            .Fit(data.Train, data.Validation, new ProgressLines(place.Instance, training.Print));
        _judged = Judgement.Of(_network, data.Test, options.Protocol.MicroBatch, _device);
    }

    /// <summary>What is reported.</summary>
    public ExperimentMetrics Metrics => new(
        _options.Study,
        _place.Experiment,
        _options.Network,
        _options.Collection,
        _options.Features,
        _options.Split,
        _place.Seed,
        _data.Genres,
        _log.History.Count,
        _log.MaxEpochs,
        _log.KeptEpoch,
        _options.Steps,
        Parameters,
        _log.BestValAccuracy,
        _log.MinValLoss,
        _data.Windowed ? Score(_data.TestClips.Labels, Votes, null) : Score(_data.Test.Labels, _judged.Predicted, _judged.Loss),
        _data.Windowed ? Score(_data.Test.Labels, _judged.Predicted, _judged.Loss) : null,
        _data.Counts,
        Engine);

    private long Parameters => _network.parameters().Sum(parameter => parameter.numel());

    private int[] Votes => TrackVote.Of(_judged.Predicted, _data.Test.Windows);

    private IReadOnlyDictionary<string, string> Engine => TrainingDevice.Facts(_place.Engine, _device);

    /// <summary>Trains an experiment and judges it on the test subset.</summary>
    /// <param name="place">What it is called and what was computed with.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="training">Where and in whose sight it is trained.</param>
    /// <param name="features">The folder of the features.</param>
    /// <param name="split">The table of the split.</param>
    /// <exception cref="StageException">Settings, network and data do not fit together, or a loss is not finite.</exception>
    public static ExperimentRun Of(ExperimentPlace place, ExperimentOptions options, TrainingPlace training, string features, string split)
    {
        var data = ExperimentData.Open(features, split, options.Pairing);
        try
        {
            return new(place, options, training, data);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <summary>Writes all that is known of the experiment into a folder.</summary>
    public void Write(string folder)
    {
        string Out(string file) => Path.Combine(folder, file);
        var (genres, clips) = (_data.Genres, _data.TestClips);

        SafeTensors.Write(Out("weights.safetensors"), _network.state_dict());
        Table.Write(Out("history.csv"), _log.History);
        if (_log.Updates.Count > 0) Table.Write(Out("updates.csv"), _log.Updates);
        PredictionTable.Write(Out("predictions.csv"), genres, clips, Votes, TrackVote.Mean(_judged.Probabilities, _data.Test.Windows, genres.Count));
        if (_data.Windowed) PredictionTable.WriteWindows(Out("windows.csv"), genres, clips, _judged.Predicted, _judged.Probabilities);
        if (_network is IStepwise stepwise) StepTable.Write(Out("steps.npz"), clips, StepTable.Of(_network, stepwise, _data.Test, _options.Protocol.MicroBatch, _device));
        JsonFile.Write(Out("layers.json"), _layers);
        JsonFile.Write(Out("metrics.json"), Metrics);
        JsonFile.Write(Out("card.json"), new ModelCard(
            _place.Experiment, _options.Network, Parameters, _flops, Flops.Rule, _log.BestValAccuracy?.Epoch, _log.History.Count, _log.KeptEpoch, _place.Seed, _data.Digest, Engine));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _network.Dispose();
        _data.Dispose();
    }

    private TestMetrics Score(IReadOnlyList<int> labels, IReadOnlyList<int> predicted, double? loss) =>
        TestMetrics.Of(new(ConfusionMatrix.Count(_data.Genres, labels, predicted)), loss);
}
