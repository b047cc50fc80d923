using System.Globalization;

namespace Reprise.Pipeline;

/// <summary>
/// How long a build would take: each stage as long as it took last time, or as the median of those of its kind did, on so many workers at a
/// time, none before the stages it refers to.
/// </summary>
internal sealed class Forecast
{
    private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);

    /// <summary>Looks ahead.</summary>
    /// <param name="stages">All stages, each after those it refers to.</param>
    /// <param name="past">The seconds of a stage's last run, or null.</param>
    /// <param name="workers">How many stages run at the same time.</param>
    public Forecast(IReadOnlyList<StageState> stages, Func<string, double?> past, int workers)
    {
        var kinds = stages.ToLookup(stage => stage.Project, stage => past(stage.Stage));

        foreach (var stage in stages.Where(stage => stage.WouldRun))
        {
            if (past(stage.Stage) is { } own)
            {
                _seconds[stage.Stage] = own;
            }
            else if (Median([.. kinds[stage.Project].OfType<double>()]) is { } usual)
            {
                _seconds[stage.Stage] = usual;
                ByKind++;
            }
            else
            {
                Unknown++;
            }
        }

        Seconds = End(stages, Math.Max(1, workers));
    }

    /// <summary>From the start of the build to its end, without the stages nothing is known of.</summary>
    public double Seconds { get; }

    /// <summary>How many stages were taken for as long as others of their kind.</summary>
    public int ByKind { get; }

    /// <summary>Of how many stages nothing is known.</summary>
    public int Unknown { get; }

    /// <summary>The seconds a stage would run; null where it would not, or where nothing is known.</summary>
    public double? Of(string stage) => _seconds.TryGetValue(stage, out var seconds) ? seconds : null;

    /// <summary>A duration as a person says it.</summary>
    public static string Words(double seconds) => seconds switch
    {
        < 1 => "under 1 s",
        < 100 => string.Create(CultureInfo.InvariantCulture, $"about {seconds:F0} s"),
        < 6000 => string.Create(CultureInfo.InvariantCulture, $"about {seconds / 60:F1} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"about {seconds / 3600:F1} h"),
    };

    private double End(IReadOnlyList<StageState> stages, int workers)
    {
        var free = new double[workers];
        var ends = new Dictionary<string, double>(StringComparer.Ordinal);

        foreach (var stage in stages)
        {
            var ready = stage.After.Select(before => ends.GetValueOrDefault(before)).DefaultIfEmpty().Max();
            ends[stage.Stage] = ready;
            if (Of(stage.Stage) is not { } seconds) continue;

            var worker = Array.IndexOf(free, free.Min());
            ends[stage.Stage] = free[worker] = Math.Max(ready, free[worker]) + seconds;
        }

        return ends.Values.DefaultIfEmpty().Max();
    }

    private static double? Median(double[] seconds) => seconds.Length == 0 ? null : seconds.Order().ElementAt(seconds.Length / 2);
}
