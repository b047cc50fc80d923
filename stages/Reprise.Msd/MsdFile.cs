using Reprise.Data;
using Reprise.Msd.Hdf5;
using Reprise.Stages;

namespace Reprise.Msd;

/// <summary>Reads the files of the Million Song Dataset, one song each: <c>/analysis</c> with the segments, <c>/metadata</c> with the names.</summary>
public static class MsdFile
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>Reads one song; from several threads, one song after the other.</summary>
    /// <exception cref="StageException">The file is missing, damaged, no song of the data set, or without usable segments.</exception>
    public static MsdSong Read(string path)
    {
        try
        {
            CheckSignature(path);
            lock (Library.Gate)
            {
                Library.Prepare();
                // A file that was cut is shorter than its header says, and refused here.
                using var file = Handle.Of(Native.OpenFile(path, 0, Library.FileAccess), "it is cut short or its header is wrong, so that it");
                return SoundSegments.Check(path, Read(file));
            }
        }
        catch (DllNotFoundException)
        {
            throw BadMsd.LibraryMissing();
        }
        catch (Hdf5Exception exception)
        {
            throw exception.IsDamage ? BadMsd.Damaged(path, exception.Message) : BadMsd.NotMsd(path, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BadMsd.Unreadable(path, exception);
        }
    }

    private static void CheckSignature(string path)
    {
        Span<byte> start = stackalloc byte[8];
        using var stream = File.OpenRead(path);
        var found = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);

        if (found == 0) throw BadMsd.NotHdf5(path, "it is empty");
        if (!start.SequenceEqual(Signature)) throw BadMsd.NotHdf5(path, "it does not begin as such a file does");
    }

    private static MsdSong Read(Handle file)
    {
        // The segments first: what lacks them is no song, whatever else it holds.
        var start = Column(file, "segments_start");
        using var analysis = Dataset.Open(file, "/analysis/songs");
        using var metadata = Dataset.Open(file, "/metadata/songs");

        return new MsdSong
        {
            TrackId = analysis.ReadText("track_id"),
            Title = metadata.ReadText("title"),
            Artist = metadata.ReadText("artist_name"),
            AudioMd5 = analysis.ReadText("audio_md5"),
            Duration = analysis.ReadNumber("duration"),
            SampleRate = (int)analysis.ReadNumber("analysis_sample_rate"),
            Start = start,
            Confidence = Column(file, "segments_confidence", start.Length),
            LoudnessStart = Column(file, "segments_loudness_start", start.Length),
            LoudnessMax = Column(file, "segments_loudness_max", start.Length),
            LoudnessMaxTime = Column(file, "segments_loudness_max_time", start.Length),
            Pitches = Matrix(file, "segments_pitches", start.Length),
            Timbre = Matrix(file, "segments_timbre", start.Length),
        };
    }

    private static double[] Column(Handle file, string name, int? rows = null)
    {
        using var dataset = Dataset.Open(file, $"/analysis/{name}");
        if (dataset.Shape is not [var found] || (rows is not null && found != (ulong)rows)) throw Shaped(name, dataset, rows?.ToString() ?? "one value per segment");

        return dataset.ReadDoubles();
    }

    private static NdArray<double> Matrix(Handle file, string name, int rows)
    {
        using var dataset = Dataset.Open(file, $"/analysis/{name}");
        if (dataset.Shape is not [var found, MsdSong.Values] || found != (ulong)rows) throw Shaped(name, dataset, $"{rows} × {MsdSong.Values}");

        return new NdArray<double>(dataset.ReadDoubles(), rows, MsdSong.Values);
    }

    private static Hdf5Exception Shaped(string name, Dataset dataset, string expected) =>
        Hdf5Exception.Layout($"/analysis/{name} has the extent {string.Join(" × ", dataset.Shape)} instead of {expected}");
}
