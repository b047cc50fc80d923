using CsvHelper;

namespace Reprise.Data;

/// <summary>One row of <c>songs.csv</c>: who plays what, and where its genre comes from.</summary>
/// <param name="TrackId">As in <c>tracks.csv</c>; the table is ordered by it.</param>
/// <param name="Artist">Who plays it.</param>
/// <param name="Title">The song's title.</param>
/// <param name="Label">The genre as the labels name it, before the genre map.</param>
/// <param name="SecondLabel">The second genre of the labels; empty where there is none.</param>
/// <param name="AudioMd5">Digest of the audio that was analysed; equal digests are the same recording.</param>
/// <param name="Segments">How many segments its file holds.</param>
[CsvRecord]
public sealed partial record SongRow(
    [CsvColumn("track_id")] string TrackId,
    [CsvColumn("artist")] string Artist,
    [CsvColumn("title")] string Title,
    [CsvColumn("label")] string Label,
    [CsvColumn("second_label")] string SecondLabel,
    [CsvColumn("audio_md5")] string AudioMd5,
    [CsvColumn("segments")] int Segments);
