using System.Diagnostics;

namespace Reprise.Executors;

/// <summary>Watches one job: its marker at every look, and the controller ever less often the longer the job takes.</summary>
internal sealed class JobWatch(SlurmClient slurm, string id, string name, JobFiles files, TimeSpan? limit)
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(3);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly Stopwatch _ended = new();
    private TimeSpan _next = TimeSpan.Zero;
    private JobSight _sight = JobSight.Unreachable;

    /// <summary>The number of the job.</summary>
    public string Id => id;

    /// <summary>The name of the job.</summary>
    public string Name => name;

    /// <summary>What the controller last said of it.</summary>
    public JobView? View { get; private set; }

    /// <summary>What the job itself wrote down when it ended.</summary>
    public JobMarker? Marker { get; private set; }

    /// <summary>Why the job is where it is, in the words of the controller.</summary>
    public string Said => _sight switch
    {
        JobSight.Unreachable => "the controller does not answer",
        JobSight.Unknown => "the controller does not know it any more",
        _ when View?.Name != name => "the controller gave its number to another job",
        _ => View!.Reason is "None" ? View.State : $"{View.State}, {View.Reason}",
    };

    /// <summary>What a person would wonder about; empty while the job runs.</summary>
    public string WhyItTakesLong => _sight switch
    {
        JobSight.Seen when View!.State == "RUNNING" => "",
        JobSight.Seen => $"waits ({Said})",
        _ => $"waits: {Said}",
    };

    /// <summary>Looks once more.</summary>
    public JobVerdict Look()
    {
        var before = Marker;
        Marker = JobMarker.Read(files);
        if (_since.Elapsed >= _next || (before is null && Marker is not null))
        {
            if (Marker is not { ExitCode: 0 }) Ask();
            var pause = _since.Elapsed / 10;
            _next = _since.Elapsed + (pause < s_shortest ? s_shortest : pause > s_longest ? s_longest : pause);
        }

        return JobVerdict.Of(name, _sight, View, Marker, _ended.Elapsed, limit);
    }

    private void Ask()
    {
        var (sight, view) = slurm.Look(id);
        // A job that a controller forgot while it was away is known by what was last seen of it.
        (_sight, View) = (sight, view ?? View);

        var isOver = sight == JobSight.Unknown || (sight == JobSight.Seen && (view!.Name != name || JobVerdict.IsEnd(view.State)));
        if (isOver) _ended.Start();
        else _ended.Reset();
    }
}
