namespace Reprise.Report;

/// <summary>A diagram on the page: its panels side by side, below each other on a phone.</summary>
internal static class DiagramBlock
{
    public static Html Of(Study study, Diagram diagram, IReadOnlyDictionary<string, SvgDrawing> drawings) => Html.Of($"""
        <figure class="drawing diagram" id="{study.Id}-{diagram.Id}">
        <figcaption>{diagram.Title}{Notice.Of(diagram.Comparability.Label)}</figcaption>
        <div class="panels">
        {Html.Lines(diagram.Panels.Select(panel => Panel(study.Id, diagram, panel, drawings)))}
        </div>
        <p class="note">{diagram.Caption}</p>
        <p class="files">Files:{new Html(string.Concat(diagram.Panels.Select(panel => Files($"figures/{study.Id}/{panel.KeyIn(diagram)}", panel.Name).Text)))}</p>
        </figure>
        """);

    private static Html Panel(string study, Diagram diagram, DiagramPanel panel, IReadOnlyDictionary<string, SvgDrawing> drawings)
    {
        var key = panel.KeyIn(diagram);

        return Html.Of($"<div class=\"panel\">{new Html(drawings[key].Inline($"{study}-{key}", panel.Alt))}</div>");
    }

    private static Html Files(string path, string name) => Html.Of($" <a href=\"{path}.svg\">SVG, {name}</a> <a href=\"{path}.png\">PNG, {name}</a> <a href=\"{path}.dot\">Graphviz, {name}</a>");
}
