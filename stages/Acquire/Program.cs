// Makes the demo music, or lists the tracks of a folder of real music.
//   deps    audio (the user's folder; the demo has none)
//   params  data.deepmusic, data.demo, data.msd
//   outs    tracks: tracks.csv, acquire.json, the sound of the demo under audio/, songs.csv for msd

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
