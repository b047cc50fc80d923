using Microsoft.Build.Framework;
using Reprise.Files;
using Reprise.Machine;
using Reprise.Pipeline;

namespace Reprise.Tasks;

/// <summary>Prints the graph of stages with their states as Mermaid, and draws it as SVG where Graphviz is installed.</summary>
public sealed class ShowDag : Microsoft.Build.Utilities.Task
{
    /// <summary>The checkout's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>What <see cref="StageStatus"/> found, in the order of the graph.</summary>
    public ITaskItem[] States { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var place = WorkPlace.Of(Root);
        var graph = new StageGraph(Tasks.States.Of(States));
        var mermaid = graph.Mermaid();
        var name = Path.Combine(place.Work, "dag");

        foreach (var line in mermaid.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Log.LogMessage(MessageImportance.High, "{0}", line);

        AtomicFile.Write(name + ".mmd", mermaid);
        AtomicFile.Write(name + ".dot", graph.Dot());
        var fault = Graphviz.Draw(name + ".dot", name + ".svg");
        Log.LogMessage(MessageImportance.High, "written: {0}.mmd, .dot{1}", place.Relative(name), fault is null ? " and .svg" : $"; no .svg: {fault}");
        return true;
    }
}
