// Lays the segments of a split's tracks out as the arrays the networks read.
//   deps    segments (the folder of prepare), split (csv), basis (the folder of basis)
//   params  tensors
//   args    sample, seed
//   outs    tensors: <sample>-s<seed>.npz

using Reprise.Audio;
using Reprise.Data;
using Reprise.Stages;
using Reprise.Tensors;

return StageRun.Main(args, run =>
{
    var options = run.Params<TensorOptions>("tensors");
    var split = Table.Read<SplitRow>(run.Dep("split"));
    var tracks = new TrackReader(run.Dep("segments"), TimbreBasis.Load(run.Dep("basis")), options.Segments);

    using var npz = NpzWriter.Create(run.Out("tensors"));
    foreach (var (subset, suffix) in SubsetArrays.Suffixes)
    {
        var arrays = SubsetArrays.Read([.. split.Where(row => row.Subset == subset)], tracks, run.Threads);
        arrays.Write(npz, suffix);
    }

    Console.WriteLine($"tensors: {split.Count} tracks of {options.Segments} segments, {tracks.Padded} of them padded with zeros");
});
