using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Report.Pipeline;

/// <summary>The stages that made what the page shows, as the pipeline told the report.</summary>
/// <param name="Stage">The report's own name.</param>
/// <param name="After">The stages whose outs it reads.</param>
/// <param name="Stages">All stages before it, by name.</param>
internal sealed record StageGraph(string Stage, IReadOnlyList<string> After, IReadOnlyList<MadeStage> Stages)
{
    /// <summary>Reads the graph of a run.</summary>
    public static StageGraph Of(StageRun run) => JsonFile.Read<StageGraph>(run.Dep("pipeline"));

    /// <summary>All stages, and the report last: what it makes is not made yet.</summary>
    public IEnumerable<MadeStage> All => Stages.Append(new MadeStage(Stage, new Dictionary<string, string>(), After, new Dictionary<string, string>()));
}

/// <summary>One stage of the graph.</summary>
/// <param name="Name">Its name, for instance <c>train.titus_lstm-s1</c>.</param>
/// <param name="Args">Its coordinates, such as its seed.</param>
/// <param name="After">The stages whose outs it reads.</param>
/// <param name="Outs">The digest of each out, by its path.</param>
internal sealed record MadeStage(string Name, IReadOnlyDictionary<string, string> Args, IReadOnlyList<string> After, IReadOnlyDictionary<string, string> Outs);
