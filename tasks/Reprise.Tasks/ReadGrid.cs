using System.Globalization;
using Microsoft.Build.Framework;
using Reprise.Metrics;
using Reprise.Params;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Tasks;

/// <summary>Reads the grid of a sweep and the switches beside it, and chooses the points; all that is wrong with them is said at once.</summary>
public sealed class ReadGrid : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The params file.</summary>
    [Required]
    public string ParamsPath { get; set; } = "";

    /// <summary>The JSON Schema of the params file.</summary>
    [Required]
    public string SchemaPath { get; set; } = "";

    /// <summary>The overlay to use.</summary>
    public string Profile { get; set; } = "";

    /// <summary>Overrides that hold for every point.</summary>
    public string Set { get; set; } = "";

    /// <summary>The params to vary, with their values.</summary>
    public string Grid { get; set; } = "";

    /// <summary>How many points to draw; empty for all of them.</summary>
    public string Samples { get; set; } = "";

    /// <summary>What draws them.</summary>
    public string SampleSeed { get; set; } = "";

    /// <summary>How many points to work on at a time; empty for as many as there are workers.</summary>
    public string Jobs { get; set; } = "";

    /// <summary>Whether higher or lower is better; empty for what the stage declares.</summary>
    public string Direction { get; set; } = "";

    /// <summary>How many worker processes this build has.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>Whatever else tells sweeps apart: the goal and its coordinates.</summary>
    public ITaskItem[] Key { get; set; } = [];

    /// <summary>The sweep's folder.</summary>
    [Output]
    public string Folder { get; set; } = "";

    /// <summary>What <c>-p:Set</c> says for the first point: the graph is looked at there.</summary>
    [Output]
    public string FirstSet { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var samples = Whole("Samples", Samples, 1, GridReader.MostPoints) ?? 0;
        var seed = Whole("SampleSeed", SampleSeed, 0, int.MaxValue) ?? 0;
        var jobs = Whole("Jobs", Jobs, 1, 256) ?? Math.Max(1, Workers);
        if (!DeclaredMetric.TryDirection(Direction, out var direction)) Unknown("Direction", Direction, "neither 'higher' nor 'lower'");

        var reader = new GridReader(Path.GetFullPath(ParamsPath), Path.GetFullPath(SchemaPath), Profile, Set);
        var axes = reader.Read(Grid);
        foreach (var problem in reader.Problems) Log.LogCodedError(problem.Code, problem.File, problem.Message, problem.Line, problem.Column);

        var count = GridPoints.Count(axes);
        if (reader.Problems.Count == 0 && samples == 0 && count > GridReader.MostPoints)
        {
            var many = count == long.MaxValue ? "too many to count" : count.ToString(CultureInfo.InvariantCulture);
            Log.LogCodedError(Codes.TooManyPoints, GridReader.Origin, string.Create(
                CultureInfo.InvariantCulture, $"The grid has {many} points, and a sweep takes {GridReader.MostPoints} at most: take fewer values, or say -p:Samples=20 for so many points drawn at random."));
        }

        if (Log.HasLoggedErrors) return false;

        var points = samples == 0 || samples >= count ? GridPoints.All(axes, Set) : GridPoints.Draw(axes, Set, samples, (ulong)seed);
        var plan = new SweepPlan { Axes = axes, Points = points, GridPoints = count, Outside = reader.Outside, Jobs = Math.Min(jobs, points.Count), Direction = direction };
        var folder = SweepFolder.Of(WorkPlace.Of(Root), axes, points, string.Join('\n', Key.Select(part => part.ItemSpec).Prepend(Profile)));
        plan.Write(folder);
        (Folder, FirstSet) = (folder.Root, points[0].Set);
        if (plan.Jobs > Workers) Log.LogMessage(MessageImportance.High, "sweep: {0} points at a time need as many workers; say -m:{0} as well", plan.Jobs);
        return true;
    }

    private int? Whole(string name, string text, int least, int most)
    {
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;

        Unknown(name, text, string.Create(CultureInfo.InvariantCulture, $"not a whole number from {least} to {most}"));
        return null;
    }

    private void Unknown(string name, string text, string why) => Log.LogCodedError(Codes.UnknownSwitch, "-p:" + name, $"{name}={Shown.Plain(text)} is {why}.");
}
