// Makes the demo music, lists the tracks of a folder of real music, or fetches analyses from Spotify.
//   args    collection
//   deps    audio (the user's folder; demo and spotify have none), playlists (for source spotify)
//   params  data.<collection>; sources.demo.seed and sources.demo.<collection>, sources.msd (also for the demo in that layout) or sources.spotify for
//           these sources
//   outs    tracks: tracks.csv, acquire.json, what the demo made in its layout, songs.csv for msd, analyses of spotify under <genre>/

using Reprise.Acquire;
using Reprise.Data;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var source = Source.Of(run);

    var found = source.Collect(run);
    found.Validate(source, run);

    Table.Write(Path.Combine(run.Out("tracks"), "tracks.csv"), found.Tracks);
    var summary = AcquireSummary.Of(source, found);
    JsonFile.Write(Path.Combine(run.Out("tracks"), "acquire.json"), summary);

    summary.Print(found.Tracks.Count);
});
