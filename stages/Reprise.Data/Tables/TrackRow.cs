using CsvHelper;

namespace Reprise.Data;

/// <summary>One row of <c>tracks.csv</c>: a recording or a saved analysis that a study uses.</summary>
/// <param name="TrackId">Unique in the study; the table is ordered by it.</param>
/// <param name="Genre">The label.</param>
/// <param name="Path">Relative to the folder of <c>tracks.csv</c> (demo) or to the source's folder, with forward slashes.</param>
/// <param name="Kind"><see cref="Audio"/>, <see cref="Analysis"/> or <see cref="Msd"/>.</param>
/// <param name="SampleRate">Samples per second; 0 where there are no samples.</param>
/// <param name="Channels">Number of channels; 0 where there are no samples.</param>
/// <param name="Frames">Samples per channel; 0 where there are no samples.</param>
/// <param name="Duration">Seconds.</param>
/// <param name="Sha256">Digest of the file's bytes, lower-case hexadecimal; equal digests are the same recording.</param>
[CsvRecord]
public sealed partial record TrackRow(
    [CsvColumn("track_id")] string TrackId,
    [CsvColumn("genre")] string Genre,
    [CsvColumn("path")] string Path,
    [CsvColumn("kind")] string Kind,
    [CsvColumn("sample_rate")] int SampleRate,
    [CsvColumn("channels")] int Channels,
    [CsvColumn("frames")] long Frames,
    [CsvColumn("duration")] double Duration,
    [CsvColumn("sha256")] string Sha256)
{
    /// <summary>A sound file.</summary>
    public const string Audio = "audio";

    /// <summary>A saved audio-analysis JSON, which has segments but no sound.</summary>
    public const string Analysis = "analysis";

    /// <summary>A file of the Million Song Dataset, which has segments but no sound.</summary>
    public const string Msd = "msd";
}
