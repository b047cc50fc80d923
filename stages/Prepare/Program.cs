// Turns every track into segments: sound by analysing it, a saved analysis by reading it.
//   args    collection
//   deps    tracks (tracks.csv, and the sound of the demo), audio (the user's folder, for the sources audio, analysis and msd)
//   params  features.segments, data.<collection>
//   outs    segments: tracks/<track_id>.npz, index.csv, prepare.json

using Reprise.Data;
using Reprise.Prepare;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var source = run.Params<SourceOptions>(SourceOptions.Key(run.Arg("collection")));
    var options = run.Params<SegmentOptions>("features.segments");
    var tracks = Table.Read<TrackRow>(Path.Combine(run.Dep("tracks"), "tracks.csv"));
    var root = source.BringsItsFiles ? run.Dep("tracks") : run.Dep("audio");

    using var segmenter = new TrackSegmenter(root, run.Out("segments"), options.MaxSegments);
    var (rows, failures) = TrackBatch.Make(run, tracks, segmenter).Settle(source.OnError);

    Table.Write(Path.Combine(run.Out("segments"), "index.csv"), rows);
    var summary = PrepareSummary.Of(source, options, rows, failures);
    JsonFile.Write(Path.Combine(run.Out("segments"), "prepare.json"), summary);
    Console.WriteLine($"prepare: {summary.SegmentsTotal} segments of {summary.Tracks} tracks, {failures.Count} tracks skipped");
});
