namespace Reprise.Report.DeepMusic;

/// <summary>Figure 10a: training and validation loss of the model on timbre and pitch.</summary>
internal static class Figure10a
{
    public static Figure Of(DeepMusicResults results) => LearningCurveFigure.Of(results, "fig10a", "Figure 10a", "c2m1", Quantity.Loss);
}
