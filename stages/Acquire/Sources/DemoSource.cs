using Reprise.Acquire.Demo;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>Music synthesised here, written as a published collection lies in its folder, and read from there by that collection's own source.</summary>
internal sealed class DemoSource(DemoPlan plan) : Source
{
    public override string Name => "demo";

    public override string? Layout => plan.Layout.Name;

    public override string Licence => "CC0 1.0: synthesised by this project, free of rights.";

    public override string Citation => "None; the tracks were never published.";

    public override string Note =>
        $"Synthesised music in the genres of {plan.Collection.Title}, written and read in the layout of source {plan.Layout.Name}. "
        + "It exercises every stage, but its numbers are not comparable with published ones.";

    public override ulong? Seed => plan.Seed;

    public override Acquisition Collect(StageRun run)
    {
        var root = Path.Combine(run.Out("tracks"), plan.Layout.Folder);
        Write(root, run.Threads);

        var found = plan.Layout.Reader.Read(run, root);
        return found with { Tracks = [.. found.Tracks.Select(Place).OrderBy(track => track.TrackId, StringComparer.Ordinal)] };
    }

    private void Write(string root, int threads)
    {
        foreach (var folder in plan.Tracks.Select(track => Path.GetDirectoryName(PathOf(track))!).Distinct())
            Directory.CreateDirectory(Path.Combine(root, folder));

        // Each track has random numbers of its own, so neither order nor threads show in the result.
        var progress = new Progress("acquire", plan.Tracks.Count);
        Parallel.ForEach(plan.Tracks, new ParallelOptions { MaxDegreeOfParallelism = threads }, track =>
        {
            plan.Layout.Write(Path.Combine(root, PathOf(track)), track, track.Render(plan.Seed, plan.Collection, plan.ClipSeconds));
            progress.Add();
        });

        plan.Layout.Complete(root, plan.Tracks);
    }

    private string PathOf(DemoTrack track) => plan.Layout.PathOf(track, plan.Ending);

    private TrackRow Place(TrackRow track) =>
        track with { TrackId = plan.Layout.IdOf(track), Path = plan.Layout.Folder.Length == 0 ? track.Path : $"{plan.Layout.Folder}/{track.Path}" };
}
