using System.Collections.Concurrent;
using System.Globalization;
using Reprise.Audio;
using Reprise.Data;
using Reprise.Msd;
using Reprise.Stages;

namespace Reprise.Prepare;

/// <summary>All tracks, several at a time; each is written as soon as it is ready, so that memory does not grow with their number.</summary>
internal static class TrackBatch
{
    /// <param name="tracks">What to analyse.</param>
    /// <param name="root">The folder their paths are relative to.</param>
    /// <param name="folder">Receives one file per track.</param>
    /// <param name="maxSegments">How many segments of each track to keep.</param>
    /// <param name="threads">How many tracks at a time.</param>
    /// <param name="items">Tracks that were analysed before.</param>
    /// <returns>One outcome per track, in their order.</returns>
    public static IReadOnlyList<TrackOutcome> Prepare(IReadOnlyList<TrackRow> tracks, string root, string folder, int maxSegments, int threads, StageItems items)
    {
        Directory.CreateDirectory(folder);
        var outcomes = new TrackOutcome[tracks.Count];
        var progress = new Progress("prepare", tracks.Count);

        // One track at a time to whoever is free: tracks differ in length.
        var work = Partitioner.Create(Enumerable.Range(0, tracks.Count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(
            work,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new OpenSegments(),
            (i, _, analyser) =>
            {
                outcomes[i] = Recall(tracks[i], items) ?? Prepare(tracks[i], root, folder, maxSegments, analyser, items);
                progress.Add(outcomes[i].Row is null);
                return analyser;
            },
            _ => { });

        // A library that is not there is not the tracks' fault, and one message is enough.
        var missing = outcomes.SelectMany(outcome => outcome.Errors).Where(error => error.Code is Codes.AudioLibraryMissing or Codes.Hdf5Missing).Distinct().ToList();
        return missing.Count == 0 ? outcomes : throw new StageException(missing);
    }

    private static TrackOutcome? Recall(TrackRow track, StageItems items)
    {
        if (!items.TryReuse(KeyOf(track), out var note) || note.Split(' ') is not [var segments, var duration]) return null;

        return new TrackOutcome(track.TrackId, Row(track, int.Parse(segments, CultureInfo.InvariantCulture), double.Parse(duration, CultureInfo.InvariantCulture)), []);
    }

    private static TrackOutcome Prepare(TrackRow track, string root, string folder, int maxSegments, OpenSegments analyser, StageItems items)
    {
        try
        {
            var (segments, duration) = Analyse(Path.Combine(root, track.Path), track.Kind, maxSegments, analyser);
            segments.Save(Path.Combine(folder, track.TrackId + ".npz"));
            items.Made(KeyOf(track), string.Create(CultureInfo.InvariantCulture, $"{segments.Count} {duration:R}"), $"tracks/{track.TrackId}.npz");
            return new TrackOutcome(track.TrackId, Row(track, segments.Count, duration), []);
        }
        catch (StageException exception)
        {
            return new TrackOutcome(track.TrackId, null, exception.Errors);
        }
    }

    // The file's name is the track's; its content depends on the sound, and on params the pipeline compares itself.
    private static string KeyOf(TrackRow track) => $"{track.TrackId} {track.Kind} {track.Sha256}";

    private static SegmentRow Row(TrackRow track, int segments, double duration) =>
        new(track.TrackId, track.Genre, track.Sha256, segments, duration);

    // Depends on the file and the arguments alone.
    private static (TrackSegments Segments, double Duration) Analyse(string path, string kind, int maxSegments, OpenSegments analyser)
    {
        if (kind == TrackRow.Msd)
        {
            var song = MsdFile.Read(path);
            return (song.ToSegments().Take(maxSegments), song.Duration);
        }

        if (kind == TrackRow.Analysis)
        {
            var saved = SavedAnalysis.Read(path);
            return (saved.Take(maxSegments), saved.Start[^1] + saved.Duration[^1]);
        }

        var samples = AudioFile.LoadMono(path, SegmentConstants.SampleRate);
        return (analyser.Analyse(samples, maxSegments), samples.Length / (double)SegmentConstants.SampleRate);
    }
}
