using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>One trained experiment: what it measured, how it learned, what it is made of.</summary>
/// <param name="Metrics">What it measured.</param>
/// <param name="History">Epoch by epoch, or step by step where batches were walked in one order for good.</param>
/// <param name="Layers">Of the network that was built.</param>
/// <param name="Card">What it costs and what it was trained on.</param>
/// <param name="Folder">Where its other files are.</param>
internal sealed record TrainedExperiment(ExperimentMetrics Metrics, History History, IReadOnlyList<Layer> Layers, ModelCard Card, string Folder)
{
    /// <summary>What the network believes of each test clip at every step; none where it makes no such judgements.</summary>
    public IReadOnlyList<StepwiseClip> Stepwise => StepwiseClip.Read(Folder, Metrics.Genres);

    /// <summary>Reads the out of a training stage.</summary>
    public static TrainedExperiment Load(string folder)
    {
        string In(string file) => Path.Combine(folder, file);

        return new(
            JsonFile.Read<ExperimentMetrics>(In("metrics.json")),
            HistoryFile.Read(In(File.Exists(In("updates.csv")) ? "updates.csv" : "history.csv")),
            JsonFile.Read<List<Layer>>(In("layers.json")),
            JsonFile.Read<ModelCard>(In("card.json")),
            folder);
    }
}
