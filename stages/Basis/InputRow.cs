using CsvHelper;

namespace Reprise.Basis;

/// <summary>One row of <c>inputs.csv</c>: a training track the basis was learned from.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>.</param>
/// <param name="Surfaces">How many of its surfaces took part.</param>
[CsvRecord]
internal sealed partial record InputRow(
    [CsvColumn("track_id")] string TrackId,
    [CsvColumn("surfaces")] int Surfaces);
