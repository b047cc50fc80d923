namespace Reprise.Report.DeepMusic;

/// <summary>Figure 7a: which genres the timbre model confuses.</summary>
internal static class Figure7a
{
    public static Figure Of(DeepMusicResults results) => ConfusionFigure.Of(results, "fig7a", "Figure 7a", "c1m1");
}
