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
        using var csv = Open(path, ["track_id", "true", "predicted"], genres);

        for (var track = 0; track < predicted.Count; track++)
        {
            Write(csv, [tracks.TrackIds[track], genres[tracks.Labels[track]], genres[predicted[track]]], probabilities, track, genres.Count);
        }
    }

    /// <summary>Writes <c>windows.csv</c>: <c>track_id, window, true, predicted</c> and the probabilities, window by window.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="genres">The G genres, in the order of the labels.</param>
    /// <param name="tracks">The N tracks with their true labels.</param>
    /// <param name="predicted">N·W labels, the windows of a track side by side.</param>
    /// <param name="probabilities">N·W·G numbers, row by row.</param>
    public static void WriteWindows(string path, IReadOnlyList<string> genres, Subset tracks, IReadOnlyList<int> predicted, float[] probabilities)
    {
        using var csv = Open(path, ["track_id", "window", "true", "predicted"], genres);
        var windows = predicted.Count / tracks.Count;

        for (var row = 0; row < predicted.Count; row++)
        {
            var (track, window) = Math.DivRem(row, windows);
            string[] start = [tracks.TrackIds[track], window.ToString(CultureInfo.InvariantCulture), genres[tracks.Labels[track]], genres[predicted[row]]];
            Write(csv, start, probabilities, row, genres.Count);
        }
    }

    private static CsvWriter Open(string path, string[] columns, IReadOnlyList<string> genres)
    {
        var csv = CsvWriter.ToFile(path, CsvWriterOptions.Default with { NewLine = "\n" });
        csv.WriteHeader([.. columns, .. genres.Select(genre => "p_" + genre)]);

        return csv;
    }

    private static void Write(CsvWriter csv, string[] start, float[] probabilities, int row, int genres) =>
        csv.WriteRecord([.. start, .. probabilities.AsSpan(row * genres, genres).ToArray().Select(probability => probability.ToString(CultureInfo.InvariantCulture))]);
}
