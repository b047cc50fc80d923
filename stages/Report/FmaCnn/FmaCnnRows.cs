using CsvHelper;

namespace Reprise.Report.FmaCnn;

/// <summary>One row of the saved history: at which step size an epoch ran.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="LearningRate">Step size.</param>
[CsvRecord]
public sealed partial record RateRow([CsvColumn("epoch")] int Epoch, [CsvColumn("learning_rate")] double LearningRate);

/// <summary>What notebook 01 prints of one genre.</summary>
/// <param name="Genre">The genre.</param>
/// <param name="TestWindows">Its windows in the test part.</param>
/// <param name="FirstFour">Percentage printed, of the first four windows of each batch.</param>
[CsvRecord]
public sealed partial record EarlyGenre(
    [CsvColumn("genre")] string Genre, [CsvColumn("test_windows")] int TestWindows, [CsvColumn("first_four_of_each_batch_pct")] double FirstFour);

/// <summary>One row of the table on slide 7.</summary>
/// <param name="TrackId">Number of the track in the Free Music Archive.</param>
/// <param name="Genre">The one genre the work gives it.</param>
[CsvRecord]
public sealed partial record SlideSevenTrack([CsvColumn("track_id")] int TrackId, [CsvColumn("genre")] string Genre)
{
    /// <summary>As its file is called.</summary>
    public string Name => TrackId.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
}
