namespace Reprise.Report.DeepMusic;

/// <summary>Figure 7b: which genres the pitch model confuses.</summary>
internal static class Figure7b
{
    public static Figure Of(DeepMusicResults results) => ConfusionFigure.Of(results, "fig7b", "Figure 7b", "c1m2");
}
