namespace Reprise.Report.DeepMusic;

/// <summary>Figure 10b: training and validation accuracy of the model on timbre and pitch.</summary>
internal static class Figure10b
{
    public static Figure Of(DeepMusicResults results) => LearningCurveFigure.Of(results, "fig10b", "Figure 10b", "c2m1", Quantity.Accuracy);
}
