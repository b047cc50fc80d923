using System.Globalization;
using CsvHelper;

namespace Reprise.Data.Evaluation;

/// <summary><c>predictions.csv</c>: what a network says about each test track, with a probability for every genre.</summary>
public static class PredictionTable
{
    /// <summary>Writes <c>track_id, true, predicted</c> and one column <c>p_&lt;genre&gt;</c> for each genre.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="genres">The G genres, in the order of the labels.</param>
    /// <param name="tracks">The N tracks with their true labels.</param>
    /// <param name="predicted">N labels, 0 to G-1.</param>
    /// <param name="probabilities">N·G numbers, row by row.</param>
    public static void Write(string path, IReadOnlyList<string> genres, Subset tracks, IReadOnlyList<int> predicted, float[] probabilities)
    {
        using var csv = CsvWriter.ToFile(path, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteHeader(["track_id", "true", "predicted", .. genres.Select(genre => "p_" + genre)]);

        for (var track = 0; track < predicted.Count; track++)
        {
            var row = probabilities.AsSpan(track * genres.Count, genres.Count).ToArray();
            csv.WriteRecord(
            [
                tracks.TrackIds[track],
                genres[tracks.Labels[track]],
                genres[predicted[track]],
                .. row.Select(probability => probability.ToString(CultureInfo.InvariantCulture)),
            ]);
        }
    }
}
