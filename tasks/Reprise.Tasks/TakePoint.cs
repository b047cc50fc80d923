using System.Globalization;
using Microsoft.Build.Framework;
using Reprise.Pipeline;
using Reprise.Sweeps;

namespace Reprise.Tasks;

/// <summary>Takes the next point of a sweep that no lane has taken; when there is none, it says nothing.</summary>
public sealed class TakePoint : Microsoft.Build.Utilities.Task
{
    /// <summary>The sweep's folder.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The lane's tree.</summary>
    [Required]
    public string Tree { get; set; } = "";

    /// <summary>The point's number.</summary>
    [Output]
    public string Number { get; set; } = "";

    /// <summary>What <c>-p:Set</c> says in it.</summary>
    [Output]
    public string Set { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var folder = new SweepFolder(Folder);
        if (SweepPlan.Read(folder).Points.FirstOrDefault(point => Take(folder.TakenOf(point.Number))) is not { } taken) return true;

        LaneTree.Turn(WorkPlace.Of(Tree), folder.PointOf(taken.Number));
        (Number, Set) = (taken.Number.ToString(CultureInfo.InvariantCulture), taken.Set);
        return true;
    }

    /// <summary>One lane only can make the file.</summary>
    private static bool Take(string path)
    {
        try
        {
            if (File.Exists(path)) return false;
            using var made = new FileStream(path, FileMode.CreateNew);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }
}
