using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>One trained experiment: what it measured, how it learned, what it is made of.</summary>
/// <param name="Metrics">What it measured.</param>
/// <param name="History">Epoch by epoch, or step by step where batches were walked in one order for good.</param>
/// <param name="Layers">Of the network that was built.</param>
/// <param name="Card">What it costs and what it was trained on.</param>
/// <param name="Steps">The file of judgements at every step, or null where the network makes none.</param>
internal sealed record TrainedExperiment(ExperimentMetrics Metrics, History History, IReadOnlyList<Layer> Layers, ModelCard Card, string? Steps)
{
    /// <summary>Reads the out of a training stage.</summary>
    public static TrainedExperiment Load(string folder)
    {
        string In(string file) => Path.Combine(folder, file);

        return new(
            JsonFile.Read<ExperimentMetrics>(In("metrics.json")),
            HistoryFile.Read(In(File.Exists(In("updates.csv")) ? "updates.csv" : "history.csv")),
            JsonFile.Read<List<Layer>>(In("layers.json")),
            JsonFile.Read<ModelCard>(In("card.json")),
            File.Exists(In("steps.npz")) ? In("steps.npz") : null);
    }
}
