// Draws which tracks a network learns from, which decide when it stops, and which it is tested on.
//   deps    segments (index.csv)
//   params  splits
//   args    sample, seed
//   outs    split: <sample>-s<seed>.csv

using System.Globalization;
using Reprise.Data;
using Reprise.Split;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var options = run.Params<SplitOptions>(SplitOptions.Key);
    var (sample, seed) = (run.Arg("sample"), ulong.Parse(run.Arg("seed"), CultureInfo.InvariantCulture));

    var index = Table.Read<SegmentRow>(run.Dep("segments"));
    var usable = UsableTracks.Of(index);
    foreach (var reason in usable.LeftOut) Console.WriteLine($"split: {reason}");

    var rows = Sampling.Draw(sample, usable.Tracks, options, seed, run.Locate);
    Table.Write(run.Out("split"), rows);

    var sizes = SplitRow.Subsets.Select(subset => $"{rows.Count(row => row.Subset == subset)} {subset}");
    Console.WriteLine($"split: {sample}, seed {seed}: {string.Join(", ", sizes)}, of {index.Count} tracks");
});
