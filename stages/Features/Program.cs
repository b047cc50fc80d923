// Turns the sound of every track of a collection into one array of features, the same shape for all.
//   args    collection, features
//   deps    tracks (tracks.csv, and the sound of the demo), audio (the user's folder, where the source has one)
//   params  features.clips.<features>, data.<collection>
//   outs    features: clips/<track_id>.npy, index.csv, features.json

using Reprise.Audio;
using Reprise.Data;
using Reprise.Features;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var (collection, name) = (run.Arg("collection"), run.Arg("features"));
    var source = run.Params<SourceOptions>(SourceOptions.Key(collection));
    var options = run.Params<ClipOptions>($"features.clips.{name}");
    var features = ClipFeatures.Of(options, $"features.clips.{name}", run.Locate);
    var tracks = SoundTracks.Read(Path.Combine(run.Dep("tracks"), "tracks.csv"), collection, run);

    var maker = new ClipMaker(features, source.BringsItsFiles ? run.Dep("tracks") : run.Dep("audio"), run.Out("features"));
    var (clips, failures) = TrackBatch.Make(run, tracks, maker).Settle(source.OnError);
    var summary = FeaturesSummary.Of(collection, name, source, options, features, clips, failures);

    Table.Write(Path.Combine(run.Out("features"), "index.csv"), clips.Select(clip => clip.Row).OfType<ClipRow>());
    JsonFile.Write(Path.Combine(run.Out("features"), "features.json"), summary);
    Console.WriteLine($"features: {summary.Tracks} clips of {string.Join(" × ", summary.Shape)}, {summary.LeftOut.Count} too short or too long, {failures.Count} skipped");
});
