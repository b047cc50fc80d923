using CsvHelper;
using Reprise.Data;

namespace Reprise.Report;

/// <summary>A test clip and what a network believes of it as it goes through it.</summary>
/// <param name="TrackId">Which clip.</param>
/// <param name="Actual">Its genre.</param>
/// <param name="Predicted">What it was taken for in the end.</param>
/// <param name="Steps">One row a step: a probability for every genre.</param>
internal sealed record StepwiseClip(string TrackId, string Actual, string Predicted, IReadOnlyList<float[]> Steps)
{
    /// <summary>Reads <c>steps.npz</c> and <c>predictions.csv</c> of an experiment; none when its network is not stepwise.</summary>
    public static IReadOnlyList<StepwiseClip> Read(string folder, IReadOnlyList<string> genres)
    {
        var path = Path.Combine(folder, "steps.npz");
        if (!File.Exists(path)) return [];

        using var npz = NpzReader.Open(path);
        var (steps, ids) = (npz.Read<float>("steps"), npz.ReadStrings("ids"));
        var predictions = Table.Read<PredictedRow>(Path.Combine(folder, "predictions.csv")).ToDictionary(row => row.TrackId);
        var length = steps.Shape[1];

        return [.. ids.Select((id, clip) => new StepwiseClip(id, predictions[id].Actual, predictions[id].Predicted,
            [.. Enumerable.Range(0, length).Select(step => steps.Data.AsSpan((clip * length + step) * genres.Count, genres.Count).ToArray())]))];
    }
}

/// <summary>The first columns of <c>predictions.csv</c>.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>.</param>
/// <param name="Actual">Its genre.</param>
/// <param name="Predicted">What it was taken for.</param>
[CsvRecord]
public sealed partial record PredictedRow(
    [CsvColumn("track_id")] string TrackId, [CsvColumn("true")] string Actual, [CsvColumn("predicted")] string Predicted);
