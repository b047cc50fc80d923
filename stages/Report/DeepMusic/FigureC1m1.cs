namespace Reprise.Report.DeepMusic;

/// <summary>The heat-map in the notebook of the timbre model: the run of the paper's tables, which Figure 7a does not show.</summary>
internal static class FigureC1m1
{
    public static Figure Of(DeepMusicResults results) => ConfusionFigure.Of(results, "nb_c1m1_confusion", "Notebook c1m1", "c1m1");
}
