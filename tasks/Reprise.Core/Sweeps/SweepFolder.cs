using System.Globalization;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Sweeps;

/// <summary>Where one sweep keeps what it plans, what it found, and the trees it works in.</summary>
/// <param name="Root">Absolute path.</param>
internal sealed record SweepFolder(string Root)
{
    /// <summary>What is to be done; <see cref="SweepPlan"/>.</summary>
    public string Plan => Path.Combine(Root, "plan.json");

    /// <summary>A folder for each run that was ever started, with one a lane.</summary>
    public string Lanes => Path.Combine(Root, "lanes");

    /// <summary>The folder of a sweep, named by its params and, so that two different ones never meet, by all that decides about it.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="axes">The grid.</param>
    /// <param name="points">Its points.</param>
    /// <param name="key">What else tells sweeps apart: the goal and its coordinates.</param>
    public static SweepFolder Of(WorkPlace place, IReadOnlyList<GridAxis> axes, IReadOnlyList<SweepPoint> points, string key)
    {
        var words = axes.Select(axis => axis.Key[(axis.Key.LastIndexOf('.') + 1)..]).Take(3);
        var digest = Sha256Digest.OfText(string.Join('\n', points.Select(point => point.Set).Prepend(key)));
        return new SweepFolder(Path.Combine(place.Work, "sweep", $"{string.Join('-', words)}-{digest[^8..]}"));
    }

    /// <summary>Forgets what was to be done; what an earlier run found stays.</summary>
    public void Forget()
    {
        File.Delete(Plan);
        if (!Directory.EnumerateFileSystemEntries(Root).Any()) Directory.Delete(Root);
    }

    /// <summary>What belongs to one point: its logs, how far its unfinished runs came, and its result.</summary>
    public string PointOf(int number) => Path.Combine(Root, "points", number.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>Where a point's result lies; <see cref="PointResult"/>.</summary>
    public string ResultOf(int number) => Path.Combine(PointOf(number), "result.json");

    /// <summary>The file that says that a lane has taken a point.</summary>
    public string TakenOf(int number) => Path.Combine(PointOf(number), "taken");
}
