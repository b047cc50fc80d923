using CsvHelper;

namespace Reprise.Data;

/// <summary>One row of <c>segments/index.csv</c>: a track that went through feature extraction.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>; the table is ordered by it.</param>
/// <param name="Genre">The label.</param>
/// <param name="Sha256">Digest of the source file; equal digests are the same recording.</param>
/// <param name="Segments">How many segments were found and kept; 0 for a track without sound.</param>
/// <param name="Duration">Seconds.</param>
[CsvRecord]
public sealed partial record SegmentRow(
    [CsvColumn("track_id")] string TrackId,
    [CsvColumn("genre")] string Genre,
    [CsvColumn("sha256")] string Sha256,
    [CsvColumn("segments")] int Segments,
    [CsvColumn("duration")] double Duration);
