using System.Globalization;

namespace Reprise.Report.DeepMusic;

/// <summary>Table 1: the layers of c1m1 as printed and as built here.</summary>
internal static class Table1
{
    public static PaperTable Of(DeepMusicResults results)
    {
        var printed = results.Published.Rows<PaperLayer>("table1");
        var built = results.Of("c1m1") is [var run, ..] ? run.Layers : [];
        var segments = results.Runs.Settings.Segments;

        return new(
            "table1",
            "Table 1: layers of c1m1",
            LayerRows.Columns,
            [new("", LayerRows.Of(printed, built)), new("", [LayerRows.Sum(printed, built)])])
        {
            Notes = segments == results.Paper.Dataset.Segments ? [] :
            [
                $"This build shows the networks {segments.ToString(CultureInfo.InvariantCulture)} segments of a track, the paper "
                    + $"{results.Paper.Dataset.Segments}: the outputs are shorter and the first dense layer is smaller; the convolutions are the same.",
            ],
            Comparability = results.Comparability,
            Covers = ["nb_c1m1_summary"],
        };
    }
}
