using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reprise.Report;

/// <summary>Draws the figures of the report: each as a file with all its panels, and each panel alone for the page.</summary>
internal static class FigureFiles
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <c>.svg</c>, <c>.csv</c> and the Vega-Lite specification of each figure.</summary>
    /// <returns>The drawing of each panel, by <see cref="PanelKey"/>.</returns>
    public static IReadOnlyDictionary<string, SvgDrawing> Write(IReadOnlyList<Figure> figures, string folder)
    {
        Directory.CreateDirectory(folder);

        var wanted = new Dictionary<string, JsonObject>();
        foreach (var figure in figures)
        {
            wanted.Add(figure.Id, figure.Specification);
            foreach (var panel in figure.Panels) wanted.Add(PanelKey(figure, panel), FigureTheme.Apply(panel.Specification));
        }

        var drawings = FigureRenderer.Render(wanted).ToDictionary(pair => pair.Key, pair => new SvgDrawing(pair.Value));

        foreach (var figure in figures)
        {
            var alt = string.Join(" ", figure.Panels.Select(panel => panel.Alt));
            File.WriteAllText(Path.Combine(folder, figure.Id + ".svg"), drawings[figure.Id].AsFile(alt));
            File.WriteAllText(Path.Combine(folder, figure.Id + ".csv"), string.Concat(figure.Data.Rows.Prepend(figure.Data.Columns).Select(CsvTable.Line)));
            File.WriteAllText(Path.Combine(folder, figure.Id + ".vl.json"), figure.Specification.ToJsonString(Json) + "\n");
        }

        return drawings;
    }

    /// <summary>Name of one panel's drawing, also the prefix of its ids on the page.</summary>
    public static string PanelKey(Figure figure, FigurePanel panel) => $"{figure.Id}-{panel.Name}";
}
