using System.Collections.Concurrent;
using Reprise.Audio;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire.Spotify;

/// <summary>
/// Audio analyses of the tracks of playlists, written as <c>&lt;genre&gt;/&lt;track&gt;.json</c>: how the paper's data came about.
/// A track that stands in several playlists of a genre is kept once, in several genres once in each.
/// </summary>
internal sealed class SpotifySource(SourceOptions source, SpotifyOptions options, SpotifyAccess access) : Source
{
    private int _repeats;

    public override string Name => "spotify";

    public override string Licence =>
        "Spotify Developer Terms: not to be passed on. Since 8 May 2023 they also forbid training machine-learning models on Spotify content; ask Spotify before you do.";

    public override string Citation => "Spotify Web API, audio analysis. T. Jehan, D. DesRoches: Analyzer Documentation 3.2, The Echo Nest, 2014.";

    public override string Note =>
        $"Timbre and pitches of the closed analyser, as in the paper, of the playlists as they were when they were fetched; {_repeats} repetitions of a track within its genre are left out.";

    public override Acquisition Collect(StageRun run) => CollectAsync(run).GetAwaiter().GetResult();

    private async Task<Acquisition> CollectAsync(StageRun run)
    {
        Console.WriteLine($"acquire: {Licence}");
        var playlists = PlaylistFile.Read(run.Dep("playlists"));
        var downloads = new SpotifyDownloads(run.Downloads("spotify"), options);

        // Without anything left to ask, neither credentials nor a network are needed.
        SpotifyGateway? gateway = null;
        try
        {
            var listing = await ListedTracks.Of(
                playlists, options, source.OnError == SourceOptions.Skip, downloads, Ask, run.Locate($"{SpotifyOptions.Key}.playlists")).ConfigureAwait(false);
            _repeats = listing.Repeats;

            await Fetch(listing.Tracks, downloads, Ask).ConfigureAwait(false);
            return Assemble(run, listing, downloads);
        }
        finally
        {
            gateway?.Dispose();
        }

        SpotifyGateway Ask() => gateway ??= new SpotifyGateway(access);
    }

    private static async Task Fetch(IReadOnlyList<(string Genre, string Track)> tracks, SpotifyDownloads downloads, Func<SpotifyGateway> gateway)
    {
        var wanted = tracks.Select(pair => pair.Track).Distinct().Where(track => !File.Exists(downloads.AnalysisOf(track)) && !downloads.HasNone(track)).ToList();
        var progress = new Progress("acquire", wanted.Count);

        foreach (var track in wanted)
        {
            downloads.KeepAnalysis(track, await gateway().AnalysisOf(track).ConfigureAwait(false));
            progress.Add();
        }
    }

    private Acquisition Assemble(StageRun run, ListedTracks listing, SpotifyDownloads downloads)
    {
        var rows = new ConcurrentBag<TrackRow>();
        var skipped = new ConcurrentBag<SkippedFile>(listing.Closed);
        var errors = new ConcurrentBag<StageError>();

        Parallel.ForEach(listing.Tracks, new ParallelOptions { MaxDegreeOfParallelism = run.Threads }, pair =>
        {
            var path = $"{pair.Genre}/{pair.Track}.json";
            if (downloads.HasNone(pair.Track))
            {
                skipped.Add(new SkippedFile(path, $"{Codes.SpotifyNoAnalysis}: Spotify has no analysis of this track."));
                return;
            }

            try
            {
                rows.Add(Take(downloads.AnalysisOf(pair.Track), pair.Genre, pair.Track, Path.Combine(run.Out("tracks"), path), path));
            }
            catch (StageException exception)
            {
                foreach (var error in exception.Errors) errors.Add(error);
                skipped.Add(new SkippedFile(path, string.Join(' ', exception.Errors.Select(error => $"{error.Code}: {error.Message}"))));
            }
        });

        if (!errors.IsEmpty && source.OnError != SourceOptions.Skip) throw new StageException([.. errors.OrderBy(error => error.Origin, StringComparer.Ordinal)]);

        return new Acquisition(
            [.. rows.OrderBy(row => row.TrackId, StringComparer.Ordinal)], [.. skipped.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    private static TrackRow Take(string download, string genre, string track, string target, string path)
    {
        var segments = SavedAnalysis.Read(download);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(download, target);
        return new TrackRow(
            $"{genre}.{track}", genre, path, TrackRow.Analysis, 0, 0, 0, segments.Start[^1] + segments.Duration[^1], FileDigest.Of(target));
    }
}
