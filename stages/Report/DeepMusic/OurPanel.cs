namespace Reprise.Report.DeepMusic;

/// <summary>How our panels call themselves inside a figure, which may be looked at without the page around it.</summary>
internal static class OurPanel
{
    public static string Words(DeepMusicResults results) => results.Comparability.IsDemo ? "ours (demo data)" : "ours";
}
