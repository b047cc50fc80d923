using NAudio.Wave;
using Reprise.Acquire.Demo;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>
/// Music synthesised here, written as <c>audio/&lt;Genre&gt;/&lt;track_id&gt;.wav</c>: PCM16, mono, 22,050 Hz, the layout of the GTZAN collection.
/// </summary>
internal sealed class DemoSource(DemoOptions options) : Source
{
    public override string Name => "demo";

    public override string Licence => "CC0 1.0: synthesised by this project, free of rights.";

    public override string Citation => "None; the tracks were never published.";

    public override string Note =>
        "Synthetic music in the genres of the paper. It exercises every stage, but its numbers are not comparable with the paper's.";

    public override ulong? Seed => options.Seed;

    public override Acquisition Collect(StageRun run)
    {
        var wanted = options.TracksPerGenre
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => Enumerable.Range(0, pair.Value).Select(number => (Genre: pair.Key, Number: number)))
            .ToList();
        RefuseUnknown(run);

        var folder = run.Out("tracks");
        foreach (var genre in options.TracksPerGenre.Keys) Directory.CreateDirectory(Path.Combine(folder, "audio", genre));

        // Each track has random numbers of its own, so neither order nor threads show in the result.
        var tracks = new TrackRow[wanted.Count];
        var progress = new Progress("acquire", wanted.Count);
        Parallel.For(0, wanted.Count, new ParallelOptions { MaxDegreeOfParallelism = run.Threads }, i =>
        {
            tracks[i] = Write(folder, wanted[i].Genre, wanted[i].Number);
            progress.Add();
        });

        return new Acquisition([.. tracks.OrderBy(track => track.TrackId, StringComparer.Ordinal)], []);
    }

    private TrackRow Write(string folder, string genre, int number)
    {
        var id = DemoTrack.Id(genre, number);
        var samples = DemoTrack.Render(options.Seed, genre, number, options.ClipSeconds);
        var path = $"audio/{genre}/{id}.wav";
        var file = Path.Combine(folder, path);

        using (var writer = new WaveFileWriter(file, new WaveFormat(Clip.Rate, 16, 1))) writer.WriteSamples(samples, 0, samples.Length);

        return new TrackRow(
            id, genre, path, TrackRow.Audio, Clip.Rate, 1, samples.Length, (double)samples.Length / Clip.Rate, FileDigest.Of(file));
    }

    private void RefuseUnknown(StageRun run)
    {
        var errors = options.TracksPerGenre.Keys
            .Where(genre => GenreStyles.All.All(style => style.Genre != genre))
            .Select(genre => new StageError(
                Codes.TooFewTracks,
                run.Locate($"data.demo.tracks_per_genre.{genre}"),
                $"The demo cannot play '{genre}'. Choose from {string.Join(", ", GenreStyles.All.Select(style => style.Genre))}."))
            .ToList();
        if (errors.Count > 0) throw new StageException(errors);
    }
}
