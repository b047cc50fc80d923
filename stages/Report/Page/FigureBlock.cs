namespace Reprise.Report;

/// <summary>A figure on the page: its panels side by side, below each other on a phone, and its numbers folded away underneath.</summary>
internal static class FigureBlock
{
    public static Html Of(Study study, Figure figure, IReadOnlyDictionary<string, SvgDrawing> drawings)
    {
        var path = $"figures/{study.Id}/{figure.Id}";

        return Html.Of($"""
            <figure class="drawing" id="{study.Id}-{figure.Id}">
            <figcaption>{figure.Title}{Notice.Of(figure.Comparability.Label)}</figcaption>
            <div class="tools"><button type="button" class="interactive" aria-pressed="false" aria-label="Interactive: {figure.Title}" hidden>Interactive</button></div>
            <div class="panels">
            {Html.Lines(figure.Panels.Select(panel => Panel(study, figure, panel, drawings)))}
            </div>
            <p class="note">{figure.Caption}</p>
            {Numbers(figure)}
            <p class="files">Files: <a href="{path}.svg">SVG</a> <a href="{path}.png">PNG</a> <a href="{path}.csv">CSV</a> <a href="{path}.vl.json">Vega-Lite</a></p>
            </figure>
            """);
    }

    private static Html Numbers(Figure figure) => !figure.HasNumbersOnPage ? Html.Nothing : Html.Of($"""
        <details><summary>The numbers</summary>
        {TableBlock.Plain($"Numbers of {figure.Title}", figure.Data.Columns, figure.Data.Rows)}
        </details>
        """);

    private static Html Panel(Study study, Figure figure, FigurePanel panel, IReadOnlyDictionary<string, SvgDrawing> drawings)
    {
        var key = FigureFiles.PanelKey(figure, panel);

        return Html.Of($"<div class=\"panel\" id=\"{InteractiveFigures.Anchor(study, figure, panel)}\">{new Html(drawings[key].Inline($"{study.Id}-{key}", panel.Alt))}</div>");
    }
}
