using Reprise.Stages;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Builds an experiment's network, or says all that is wrong with its settings.</summary>
internal static class ExperimentCheck
{
    /// <exception cref="StageException">Settings contradict each other, or the network does not exist or does not fit.</exception>
    public static nn.Module<Tensor, Tensor> Build(ExperimentPlace place, ExperimentOptions options, ExperimentData data)
    {
        var errors = options.Problems(data.Validation is not null).Select(problem => Unfit(place, problem)).ToList();
        nn.Module<Tensor, Tensor>? network = null;

        try
        {
            network = ClipNetworks.Find(options.Network, place.Origin).Build(new(data.Train.Shape, data.Genres.Count), options.Options);
            if (options.MicroBatch < options.BatchSize && network.modules().Any(module => module is BatchNorm1d or BatchNorm2d))
                errors.Add(Unfit(place, $"micro_batch = {options.MicroBatch} would change what {options.Network} computes, since it normalises over a batch; remove it."));
        }
        catch (StageException exception)
        {
            errors.AddRange(exception.Errors);
        }

        if (errors.Count == 0) return network!;

        network?.Dispose();
        throw new StageException(errors);
    }

    private static StageError Unfit(ExperimentPlace place, string problem) => new(Codes.UnfitProtocol, place.Origin, $"Experiment {place.Experiment}: {problem}");
}
