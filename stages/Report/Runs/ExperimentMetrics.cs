using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary><c>metrics.json</c> of one trained experiment.</summary>
/// <param name="Study">Whose tables it belongs to, for instance <c>titus</c>.</param>
/// <param name="Experiment">The row of params that was trained.</param>
/// <param name="Network">The network that row names.</param>
/// <param name="Collection">Which recordings.</param>
/// <param name="Features">What the network read of them.</param>
/// <param name="Split">The rule by which they were divided.</param>
/// <param name="Seed">What fixed the split, the weights, the batches and the dropout.</param>
/// <param name="Genres">The genres in the order of the labels.</param>
/// <param name="EpochsRun">Epochs until training stopped.</param>
/// <param name="MaxEpochs">Epochs it could have taken.</param>
/// <param name="KeptEpoch">The epoch whose weights are judged.</param>
/// <param name="StepsRun">Steps of a cyclic walk; absent for epochs that are shuffled.</param>
/// <param name="Parameters">Trainable weights.</param>
/// <param name="BestValAccuracy">Highest validation accuracy, at its first epoch; absent without validation.</param>
/// <param name="MinValLoss">Lowest validation loss, at its first epoch; absent without validation.</param>
/// <param name="Test">Scores on the test subset, by clip: where windows are judged, by their vote, and without a loss.</param>
/// <param name="Windows">Scores on the windows of the test subset; absent where clips are judged whole.</param>
/// <param name="Counts">Clips in each subset.</param>
/// <param name="Engine">What it was trained with: provider, libraries, determinism, device.</param>
internal sealed record ExperimentMetrics(
    string Study,
    string Experiment,
    string Network,
    string Collection,
    string Features,
    string Split,
    int Seed,
    IReadOnlyList<string> Genres,
    int EpochsRun,
    int MaxEpochs,
    int KeptEpoch,
    int? StepsRun,
    long Parameters,
    EpochValue? BestValAccuracy,
    EpochValue? MinValLoss,
    TestMetrics Test,
    TestMetrics? Windows,
    SubsetCounts Counts,
    IReadOnlyDictionary<string, string> Engine);
