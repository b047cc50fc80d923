namespace Reprise.Data.Evaluation;

/// <summary><c>metrics.json</c> of one trained network.</summary>
/// <param name="Study">For instance <c>deepmusic</c>.</param>
/// <param name="Model">The row of params that was trained.</param>
/// <param name="Network">The network that row names.</param>
/// <param name="Sample">Which tracks took part.</param>
/// <param name="Seed">What fixed the split, the weights, the batches and the dropout.</param>
/// <param name="Genres">The genres in the order of the labels.</param>
/// <param name="EpochsRun">Epochs until training stopped.</param>
/// <param name="MaxEpochs">Epochs it could have taken.</param>
/// <param name="Parameters">Trainable weights.</param>
/// <param name="BestValAccuracy">Highest validation accuracy, at its first epoch.</param>
/// <param name="MinValLoss">Lowest validation loss, at its first epoch.</param>
/// <param name="Test">Scores of the last epoch's weights on the test subset.</param>
/// <param name="Counts">Tracks in each subset.</param>
/// <param name="Engine">What it was trained with: provider, libraries, determinism.</param>
public sealed record ModelMetrics(
    string Study,
    string Model,
    string Network,
    string Sample,
    int Seed,
    IReadOnlyList<string> Genres,
    int EpochsRun,
    int MaxEpochs,
    long Parameters,
    EpochValue BestValAccuracy,
    EpochValue MinValLoss,
    TestMetrics Test,
    SubsetCounts Counts,
    IReadOnlyDictionary<string, string> Engine);
