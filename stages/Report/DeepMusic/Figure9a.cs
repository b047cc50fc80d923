namespace Reprise.Report.DeepMusic;

/// <summary>Figure 9a: training and validation loss of the pitch model.</summary>
internal static class Figure9a
{
    public static Figure Of(DeepMusicResults results) => LearningCurveFigure.Of(results, "fig9a", "Figure 9a", "c1m2", Quantity.Loss);
}
