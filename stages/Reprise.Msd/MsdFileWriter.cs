using Reprise.Msd.Hdf5;
using Reprise.Stages;

namespace Reprise.Msd;

/// <summary>Writes songs in the layout of the Million Song Dataset: every group, table and array is there, those without a value empty or zero.</summary>
public static class MsdFileWriter
{
    /// <summary>Writes one song; equal songs give equal bytes.</summary>
    /// <param name="path">A new file, or one to replace.</param>
    /// <param name="song">What to write.</param>
    /// <exception cref="StageException">libhdf5 is not installed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, MsdSong song)
    {
        try
        {
            lock (Library.Gate)
            {
                Library.Prepare();
                using var file = FileWriter.Create(path);
                Write(file, song);
            }
        }
        catch (DllNotFoundException)
        {
            throw BadMsd.LibraryMissing();
        }
        catch (Hdf5Exception exception)
        {
            throw new IOException($"{path} cannot be written: {exception.Message}", exception);
        }
    }

    private static void Write(FileWriter file, MsdSong song)
    {
        foreach (var group in MsdLayout.Groups) file.Group(group);

        Column("segments_start", song.Start);
        Column("segments_confidence", song.Confidence);
        Column("segments_loudness_start", song.LoudnessStart);
        Column("segments_loudness_max", song.LoudnessMax);
        Column("segments_loudness_max_time", song.LoudnessMaxTime);
        file.Doubles("/analysis/segments_pitches", song.Pitches.Data, MsdLayout.MatrixChunk, (ulong)song.Count, MsdSong.Values);
        file.Doubles("/analysis/segments_timbre", song.Timbre.Data, MsdLayout.MatrixChunk, (ulong)song.Count, MsdSong.Values);

        foreach (var name in MsdLayout.OtherColumns) file.Doubles(name, [], MsdLayout.ColumnChunk, 0);
        foreach (var (type, chunk) in MsdLayout.OtherArrays) file.Empty(type.Name, type, chunk);

        file.Row("/analysis/songs", MsdLayout.Analysis, 37, column => column switch
        {
            "track_id" => song.TrackId,
            "audio_md5" => song.AudioMd5,
            "duration" => song.Duration,
            "analysis_sample_rate" => song.SampleRate,
            _ => null,
        });
        file.Row("/metadata/songs", MsdLayout.Metadata, 3, column => column switch
        {
            "title" => song.Title,
            "artist_name" => song.Artist,
            _ => null,
        });
        file.Row("/musicbrainz/songs", MsdLayout.MusicBrainz, 1024, _ => null);

        void Column(string name, double[] values) => file.Doubles($"/analysis/{name}", values, MsdLayout.ColumnChunk, (ulong)values.Length);
    }
}
