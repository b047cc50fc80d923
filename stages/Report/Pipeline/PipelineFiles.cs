using System.Text;
using Reprise.Stages;

namespace Reprise.Report.Pipeline;

/// <summary>Writes what the page says of the stages behind it, for programs: the graph as it was told, a row a stage and out, and the drawing.</summary>
internal static class PipelineFiles
{
    /// <summary>Where they lie below the report.</summary>
    public const string Folder = "pipeline";

    /// <returns>The drawing of the kinds.</returns>
    public static SvgDrawing Write(StageRun run, StageGraph graph, string report)
    {
        var folder = Directory.CreateDirectory(Path.Combine(report, Folder)).FullName;
        File.Copy(run.Dep("pipeline"), Path.Combine(folder, "stages.json"));
        File.WriteAllText(Path.Combine(folder, "stages.csv"), Rows(graph));

        return DiagramFiles.Write([KindsDiagram.Of(graph)], folder)[KindsDiagram.Key];
    }

    private static string Rows(StageGraph graph)
    {
        var text = new StringBuilder(CsvTable.Line(["stage", "after", "out", "digest"]));
        foreach (var stage in graph.Stages)
        {
            foreach (var (path, digest) in stage.Outs) text.Append(CsvTable.Line([stage.Name, string.Join(' ', stage.After), path, digest]));
        }

        return text.ToString();
    }
}
