namespace Reprise.Report.DeepMusic;

/// <summary>Figure 5: the layers of the timbre model as boxes.</summary>
internal static class Figure5
{
    public static Diagram? Of(DeepMusicResults results)
    {
        var ours = results.Of("c1m1") is [var run, ..]
            ? new LayerPanel("c1m1", $"timbre of {results.Runs.Settings.Segments} segments", run.Layers)
            : null;

        return LayerDiagram.Of("fig5", "Figure 5", $"c1m1 ({results.Paper.Models["c1m1"].Title})", results.Comparability, ours, results.Published.Layers("c1m1"));
    }
}
