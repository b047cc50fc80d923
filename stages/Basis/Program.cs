// Learns the timbre basis from the training tracks of one split, so that nothing of the others leaks into the features.
//   deps    segments (the folder of prepare), split (one split's csv)
//   params  features.basis
//   args    sample, seed
//   outs    basis: basis.npz, inputs.csv, constants.json

using Reprise;
using Reprise.Audio;
using Reprise.Basis;
using Reprise.Data;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var options = run.Params<BasisOptions>("features.basis");
    var tracks = Table.Read<SplitRow>(run.Dep("split")).Where(row => row.Subset == SplitRow.Train).Select(row => row.TrackId).ToList();
    var inputs = new List<InputRow>();
    var learning = new TimbreLearning(run.Threads);

    foreach (var track in tracks)
    {
        var segments = TrackSegments.Load(Path.Combine(run.Dep("segments"), "tracks", track + ".npz"));
        if (segments.Surfaces is not { } surfaces) continue;

        var chosen = SurfaceDraw.Choose(segments.Count, options.SurfacesPerTrack, new SeededRandom((ulong)options.Seed, track));
        foreach (var index in chosen) learning.Add(surfaces.Row(index));
        inputs.Add(new InputRow(track, chosen.Length));
    }

    var learned = inputs.Count > 0;
    if (learned)
    {
        var basis = learning.Learn() ?? throw new StageException(
            Codes.TooFewSurfaces,
            run.Dep("split"),
            $"The {learning.Count} sounds of the {inputs.Count} training tracks differ in fewer than 11 ways, which is no basis. Use more or longer tracks.");
        basis.Save(run.Out("basis"));
    }

    Table.Write(Path.Combine(run.Out("basis"), "inputs.csv"), inputs);
    JsonFile.Write(Path.Combine(run.Out("basis"), "constants.json"), BasisConstants.Of(learned, options, inputs, learning.Count));
    Console.WriteLine(learned
        ? $"basis: 11 components of {learning.Count} surfaces of {inputs.Count} tracks"
        : $"basis: nothing to learn, {tracks.Count} tracks came with their timbre");
});
