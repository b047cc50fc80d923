using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Report;

/// <summary>One trained network: what it measured, how it learned, what it is made of.</summary>
internal sealed record TrainedModel(ModelMetrics Metrics, History History, IReadOnlyList<Layer> Layers)
{
    /// <summary>Reads the out of a training stage.</summary>
    public static TrainedModel Load(string folder) => new(
        JsonFile.Read<ModelMetrics>(Path.Combine(folder, "metrics.json")),
        HistoryFile.Read(Path.Combine(folder, "history.csv")),
        JsonFile.Read<List<Layer>>(Path.Combine(folder, "layers.json")));
}
