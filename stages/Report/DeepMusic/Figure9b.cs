namespace Reprise.Report.DeepMusic;

/// <summary>Figure 9b: training and validation accuracy of the pitch model.</summary>
internal static class Figure9b
{
    public static Figure Of(DeepMusicResults results) => LearningCurveFigure.Of(results, "fig9b", "Figure 9b", "c1m2", Quantity.Accuracy);
}
