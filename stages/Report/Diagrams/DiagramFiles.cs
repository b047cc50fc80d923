using System.Text.RegularExpressions;

namespace Reprise.Report;

/// <summary>Has Graphviz draw the diagrams and writes each panel as <c>.svg</c> and <c>.dot</c>.</summary>
internal static partial class DiagramFiles
{
    private const string Script = "diagrams.mjs";

    /// <returns>The drawing of each panel, by <see cref="DiagramPanel.KeyIn"/>.</returns>
    public static IReadOnlyDictionary<string, SvgDrawing> Write(IReadOnlyList<Diagram> diagrams, string folder)
    {
        if (diagrams.Count == 0) return new Dictionary<string, SvgDrawing>();

        Directory.CreateDirectory(folder);
        var panels = diagrams.SelectMany(diagram => diagram.Panels.Select(panel => (Key: panel.KeyIn(diagram), Panel: panel))).ToList();
        var drawn = FigureRenderer.Run(Script, panels.Select(panel => new { name = panel.Key, dot = panel.Panel.Dot }));
        var drawings = drawn.ToDictionary(pair => pair.Key, pair => new SvgDrawing(InInk(pair.Value)));

        foreach (var (key, panel) in panels)
        {
            File.WriteAllText(Path.Combine(folder, key + ".svg"), drawings[key].AsFile(panel.Alt));
            File.WriteAllText(Path.Combine(folder, key + ".dot"), panel.Dot);
        }

        return drawings;
    }

    // Lines and words take the colour of the text around them. What Graphviz says of itself, and names that would show as tooltips, are left out.
    private static string InInk(string svg) => Clutter().Replace(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..], "")
        .Replace("\"black\"", $"\"{FigureTheme.Ink}\"", StringComparison.Ordinal)
        .Replace("<text ", $"<text fill=\"{FigureTheme.Ink}\" ", StringComparison.Ordinal)
        .TrimEnd();

    [GeneratedRegex(@"<!--.*?-->\n?|<title>.*?</title>\n?", RegexOptions.Singleline)]
    private static partial Regex Clutter();
}
