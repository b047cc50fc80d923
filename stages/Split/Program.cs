// Draws which tracks a network learns from, which decide when it stops, and which it is tested on: one of the DeepMusic samples,
// or the recordings of a collection by the rule of a study.
//   deps    segments (index.csv)          or  features (index.csv)
//   params  splits                        or  clip_splits.<split>
//   args    sample, seed                  or  collection, features, split, seed
//   outs    split: a .csv of subset, track and genre

using System.Globalization;
using Reprise.Data;
using Reprise.Split;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var seed = ulong.Parse(run.Arg("seed"), CultureInfo.InvariantCulture);
    var ofClips = !run.HasArg("sample");

    var usable = UsableTracks.Of(ofClips
        ? Table.Read<ClipRow>(run.Dep("features")).Select(Track.Of)
        : Table.Read<SegmentRow>(run.Dep("segments")).Select(Track.Of));
    foreach (var reason in usable.LeftOut) Console.WriteLine($"split: {reason}");

    var (name, rows) = ofClips ? Clips() : Sample();
    Table.Write(run.Out("split"), rows);

    var sizes = SplitRow.Subsets.Select(subset => $"{rows.Count(row => row.Subset == subset)} {subset}");
    var all = usable.Tracks.Count + usable.LeftOut.Count;
    Console.WriteLine($"split: {name}, seed {seed}: {string.Join(", ", sizes)}, of {all} tracks");

    (string Name, IReadOnlyList<SplitRow> Rows) Sample()
    {
        var sample = run.Arg("sample");
        return (sample, Sampling.Draw(sample, usable.Tracks, run.Params<SplitOptions>(SplitOptions.Key), seed, run.Locate));
    }

    (string Name, IReadOnlyList<SplitRow> Rows) Clips()
    {
        var split = run.Arg("split");
        var rule = run.Params<SplitRule>(SplitRule.Key(split));
        return ($"{run.Arg("collection")}.{run.Arg("features")}.{split}", ClipDraw.Draw(split, rule, usable.Tracks, seed, run.Locate));
    }
});
