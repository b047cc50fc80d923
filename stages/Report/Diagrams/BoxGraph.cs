using System.Globalization;
using System.Text;

namespace Reprise.Report;

/// <summary>Boxes below each other with arrows between them, in the language of Graphviz.</summary>
internal static class BoxGraph
{
    // Tints that let the page shine through, so that one drawing serves light and dark pages.
    public const string Blue = "#0072b233";
    public const string Green = "#009e7333";
    public const string Orange = "#d55e0033";
    public const string Plain = "none";

    /// <summary>Letters of the page's font are about this wide at 11 points; Graphviz knows other fonts only.</summary>
    private const double InchesPerLetter = 0.095;

    private const double InchesPerLine = 0.18;

    /// <summary>Writes the graph.</summary>
    /// <param name="title">Printed above it.</param>
    /// <param name="boxes">All of one width.</param>
    /// <param name="edges">Which box leads to which, by their numbers from 0.</param>
    public static string Of(string title, IReadOnlyList<Box> boxes, IEnumerable<(int From, int To)> edges)
    {
        var width = (InchesPerLetter * boxes.SelectMany(box => box.Lines).Max(line => line.Length) + 0.2).ToString("F2", CultureInfo.InvariantCulture);
        var height = (0.45 + (InchesPerLine * Math.Max(0, boxes.Max(box => box.Lines.Count) - 2))).ToString(CultureInfo.InvariantCulture);
        var dot = new StringBuilder($$"""
            digraph {
              graph [bgcolor=none, fontname="DejaVu Sans", fontsize=11, label="{{title}}", labelloc=t, margin=0, nodesep=0.15, pad=0.05, ranksep=0.2]
              node [color=black, fixedsize=true, fontname="DejaVu Sans", fontsize=11, height={{height}}, shape=box, style="filled,rounded", width={{width}}]
              edge [arrowsize=0.6, color=black]

            """);
        foreach (var (index, box) in boxes.Index())
            dot.Append(CultureInfo.InvariantCulture, $"  n{index} [fillcolor=\"{box.Colour}\", label=\"{string.Join("\\n", box.Lines)}\"]\n");
        foreach (var (from, to) in edges) dot.Append(CultureInfo.InvariantCulture, $"  n{from} -> n{to}\n");

        return dot.Append("}\n").ToString();
    }
}

/// <summary>One box.</summary>
/// <param name="Colour">Its ground.</param>
/// <param name="Lines">What it says.</param>
internal sealed record Box(string Colour, IReadOnlyList<string> Lines);
