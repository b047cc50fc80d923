namespace Reprise.Report;

/// <summary>How our panels call themselves inside a figure, which may be looked at without the page around it.</summary>
internal static class OurPanel
{
    public static string Words(Comparability comparability) => comparability.IsDemo ? "ours (demo data)" : "ours";
}
