using Reprise.Msd.Hdf5;
using static Reprise.Msd.Hdf5.RowField;

namespace Reprise.Msd;

/// <summary>How a file of the Million Song Dataset is laid out: tables with their columns, arrays with their chunks.</summary>
internal static class MsdLayout
{
    public const ulong ColumnChunk = 1024, MatrixChunk = 85;

    public static IReadOnlyList<string> Groups { get; } = ["/analysis", "/metadata", "/musicbrainz"];

    /// <summary>Arrays of doubles that hold nothing about segments.</summary>
    public static IReadOnlyList<string> OtherColumns { get; } =
    [
        "/analysis/bars_confidence", "/analysis/bars_start", "/analysis/beats_confidence", "/analysis/beats_start",
        "/analysis/sections_confidence", "/analysis/sections_start", "/analysis/tatums_confidence", "/analysis/tatums_start",
        "/metadata/artist_terms_freq", "/metadata/artist_terms_weight",
    ];

    /// <summary>Arrays of other types.</summary>
    public static IReadOnlyList<(RowField Type, ulong Chunk)> OtherArrays { get; } =
    [
        (Text("/metadata/artist_terms", 256), 32), (Text("/metadata/similar_artists", 20), 409),
        (Text("/musicbrainz/artist_mbtags", 256), 32), (Int("/musicbrainz/artist_mbtags_count"), 2048),
    ];

    public static IReadOnlyList<RowField> Analysis { get; } =
    [
        Int("analysis_sample_rate"), Text("audio_md5", 32), Double("danceability"), Double("duration"), Double("end_of_fade_in"), Double("energy"),
        Int("idx_bars_confidence"), Int("idx_bars_start"), Int("idx_beats_confidence"), Int("idx_beats_start"),
        Int("idx_sections_confidence"), Int("idx_sections_start"), Int("idx_segments_confidence"), Int("idx_segments_loudness_max"),
        Int("idx_segments_loudness_max_time"), Int("idx_segments_loudness_start"), Int("idx_segments_pitches"), Int("idx_segments_start"),
        Int("idx_segments_timbre"), Int("idx_tatums_confidence"), Int("idx_tatums_start"), Int("key"), Double("key_confidence"), Double("loudness"),
        Int("mode"), Double("mode_confidence"), Double("start_of_fade_out"), Double("tempo"), Int("time_signature"),
        Double("time_signature_confidence"), Text("track_id", 32),
    ];

    public static IReadOnlyList<RowField> Metadata { get; } =
    [
        Text("analyzer_version", 32), Int("artist_7digitalid"), Double("artist_familiarity"), Double("artist_hotttnesss"), Text("artist_id", 32),
        Double("artist_latitude"), Text("artist_location", 1024), Double("artist_longitude"), Text("artist_mbid", 40), Text("artist_name", 1024),
        Int("artist_playmeid"), Text("genre", 1024), Int("idx_artist_terms"), Int("idx_similar_artists"), Text("release", 1024),
        Int("release_7digitalid"), Double("song_hotttnesss"), Text("song_id", 32), Text("title", 1024), Int("track_7digitalid"),
    ];

    public static IReadOnlyList<RowField> MusicBrainz { get; } = [Int("idx_artist_mbtags"), Int("year")];
}
