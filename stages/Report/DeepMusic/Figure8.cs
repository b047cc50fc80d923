namespace Reprise.Report.DeepMusic;

/// <summary>Figure 8: which genres the model on timbre and pitch confuses.</summary>
internal static class Figure8
{
    public static Figure Of(DeepMusicResults results) => ConfusionFigure.Of(results, "fig8", "Figure 8", "c2m1");
}
