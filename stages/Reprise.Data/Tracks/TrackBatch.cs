using System.Collections.Concurrent;
using Reprise.Stages;

namespace Reprise.Data;

/// <summary>
/// All tracks of a stage, several at a time; each is written as soon as it is ready, so that memory does not grow with their number,
/// and what an earlier run made is not made again.
/// </summary>
public static class TrackBatch
{
    /// <summary>Makes every track.</summary>
    /// <param name="run">Tells how many at a time, and what is known from earlier runs.</param>
    /// <param name="tracks">What there is to make.</param>
    /// <param name="maker">Makes one.</param>
    /// <returns>One outcome per track, in their order, whatever the threads.</returns>
    /// <exception cref="StageException">A library of the machine is missing.</exception>
    public static IReadOnlyList<TrackOutcome<TMade>> Make<TMade>(StageRun run, IReadOnlyList<TrackRow> tracks, ITrackMaker<TMade> maker)
        where TMade : class
    {
        var outcomes = new TrackOutcome<TMade>[tracks.Count];
        var progress = new Progress(maker.Stage, tracks.Count);

        // One track at a time to whoever is free: tracks differ in length.
        var work = Partitioner.Create(Enumerable.Range(0, tracks.Count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = run.Threads }, i =>
        {
            outcomes[i] = Make(tracks[i], maker, run.Items);
            progress.Add(outcomes[i].Made is null);
        });

        // A library that is not there is not the tracks' fault, and one message is enough.
        var missing = outcomes.SelectMany(outcome => outcome.Errors).Where(error => error.Code is Codes.AudioLibraryMissing or Codes.Hdf5Missing).Distinct().ToList();
        return missing.Count == 0 ? outcomes : throw new StageException(missing);
    }

    private static TrackOutcome<TMade> Make<TMade>(TrackRow track, ITrackMaker<TMade> maker, StageItems items)
        where TMade : class
    {
        // The file's name is the track's; its content depends on the sound, and on params the pipeline compares itself.
        var key = $"{track.TrackId} {track.Kind} {track.Sha256}";
        try
        {
            if (!items.TryReuse(key, out var note))
            {
                var files = maker.Make(track);
                items.Made(key, note = files.Note, files.Paths);
            }

            return new TrackOutcome<TMade>(track.TrackId, maker.Read(track, note), []);
        }
        catch (StageException exception)
        {
            return new TrackOutcome<TMade>(track.TrackId, null, exception.Errors);
        }
    }
}
