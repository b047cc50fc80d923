using CsvHelper;

namespace Reprise.Data;

/// <summary>One row of an <c>embedding.csv</c>: where a clip lies in the plane. The unit means nothing, only what lies near what.</summary>
/// <param name="TrackId">As in <c>index.csv</c>; the table is ordered by it.</param>
/// <param name="Genre">The clip's own label.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
[CsvRecord]
public sealed partial record EmbeddingRow(
    [CsvColumn("track_id")] string TrackId,
    [CsvColumn("genre")] string Genre,
    [CsvColumn("x")] double X,
    [CsvColumn("y")] double Y);
