namespace Reprise.Report.DeepMusic;

/// <summary>Figure 6b: training and validation accuracy of the timbre model.</summary>
internal static class Figure6b
{
    public static Figure Of(DeepMusicResults results) => LearningCurveFigure.Of(results, "fig6b", "Figure 6b", "c1m1", Quantity.Accuracy);
}
