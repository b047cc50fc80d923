// Picks example clips of a collection by rule and measures what the papers draw of theirs: spectrograms, MFCC, chroma, timbre.
//   args    collection
//   deps    tracks (tracks.csv, and the sound of the demo), audio (the user's folder, where the source has one);
//           for deepmusic segments (the folder of prepare), basis (folders of the basis stage, the first of which is used)
//   params  exhibits.<collection>, data.<collection>
//   outs    exhibit: exhibit.json and one .npy a map, rows × columns

using Reprise.Audio;
using Reprise.Data;
using Reprise.Exhibit;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var collection = run.Arg("collection");
    var source = run.Params<SourceOptions>(SourceOptions.Key(collection));
    var wanted = run.Params<List<ExampleOptions>>($"exhibits.{collection}");
    var tracks = Table.Read<TrackRow>(Path.Combine(run.Dep("tracks"), "tracks.csv"));
    var root = source.BringsItsFiles ? run.Dep("tracks") : run.Dep("audio");
    var maps = new MapWriter(collection, run.Out("exhibit"));

    if (run.HasDep("segments"))
    {
        var folder = run.Dep("segments");
        var cut = Table.Read<SegmentRow>(Path.Combine(folder, "index.csv")).Where(row => row.Segments > 0).Select(row => row.TrackId).ToHashSet();
        tracks = [.. tracks.Where(track => cut.Contains(track.TrackId))];
    }

    var examples = wanted.Select(example => Examples.FirstReadable(
        Examples.Candidates(tracks, example, synthesised: source.Source == "demo"), root, source.OnError)).ToList();
    SoundMaps.Add(collection, examples, maps);

    if (run.HasDep("segments"))
    {
        var (track, samples) = examples[0];
        var segments = TrackSegments.Load(Path.Combine(run.Dep("segments"), "tracks", track.TrackId + ".npz"));
        var basis = TimbreBasis.Load(run.Deps("basis").Order(StringComparer.Ordinal).First());
        SegmentMaps.Add(track, segments, basis, withPitches: samples is null, maps);
    }

    var file = maps.Close();
    Console.WriteLine($"exhibit: {file.Maps.Count} maps of {string.Join(", ", file.Maps.Select(map => map.TrackId).Distinct())}");
});
