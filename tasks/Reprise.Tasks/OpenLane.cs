using System.Globalization;
using Microsoft.Build.Framework;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Tasks;

/// <summary>Makes the tree in which one lane of a sweep builds its points, one after the other.</summary>
public sealed class OpenLane : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The sweep's folder.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The lane's number.</summary>
    [Required]
    public string Lane { get; set; } = "";

    /// <summary>The tree's folder.</summary>
    [Output]
    public string Tree { get; set; } = "";

    /// <summary>One item for each point there is: a lane that works alone takes so many turns.</summary>
    [Output]
    public string[] Turns { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var plan = SweepPlan.Read(new SweepFolder(Folder));
            Tree = LaneTree.Make(WorkPlace.Of(Root), Path.Combine(plan.Lanes, Lane), plan.Outside).Root + "/";
            Turns = [.. plan.Points.Select(point => point.Number.ToString(CultureInfo.InvariantCulture))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogCodedError(Codes.StageFiles, "-t:Sweep", $"The tree of lane {Lane} could not be made: {exception.Message.ReplaceLineEndings(" ")}");
        }

        return !Log.HasLoggedErrors;
    }
}
