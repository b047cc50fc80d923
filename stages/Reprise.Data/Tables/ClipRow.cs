using CsvHelper;

namespace Reprise.Data;

/// <summary>One row of the <c>index.csv</c> of clip features: a clip whose array lies beside it as <c>clips/&lt;track_id&gt;.npy</c>.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>; the table is ordered by it.</param>
/// <param name="Genre">The label.</param>
/// <param name="Sha256">Digest of the source file; equal digests are the same recording.</param>
/// <param name="Frames">Frames of the whole clip's spectrogram, or short windows of the clip, before they are cut or padded to the features' shape.</param>
/// <param name="Duration">Seconds of the whole clip.</param>
[CsvRecord]
public sealed partial record ClipRow(
    [CsvColumn("track_id")] string TrackId,
    [CsvColumn("genre")] string Genre,
    [CsvColumn("sha256")] string Sha256,
    [CsvColumn("frames")] int Frames,
    [CsvColumn("duration")] double Duration);
