namespace Reprise.Report.DeepMusic;

/// <summary>Figure 6a: training and validation loss of the timbre model.</summary>
internal static class Figure6a
{
    public static Figure Of(DeepMusicResults results) => LearningCurveFigure.Of(results, "fig6a", "Figure 6a", "c1m1", Quantity.Loss);
}
