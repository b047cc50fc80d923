namespace Reprise.Report;

/// <summary>The page: one file that needs no network, and no script but to make its figures interactive.</summary>
internal static class ReportPage
{
    public static string Of(
        IReadOnlyList<Study> studies, IReadOnlyDictionary<Study, IReadOnlyDictionary<string, SvgDrawing>> drawings, IReadOnlyList<StudyCoverage> coverage, Html making)
    {
        var (style, figures) = (InteractiveFigures.Embedded("page.css"), new InteractiveFigures(studies));

        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{new Html(Policy(style, figures))}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Reprise: the report</title>
            <link rel="icon" href="data:,">
            <style>{new Html(style)}</style>
            </head>
            <body>
            <header>
            <p class="brand">Reprise</p>
            <h1>Music genre classification, played again</h1>
            <p class="lead">This page sets the tables and figures of {Titles(studies)} beside the same ones computed by this build.
            Every number, table and drawing below was written by the build; the files lie beside this page in <code>tables/</code>, <code>figures/</code>, <code>metrics.json</code> and <code>coverage.json</code>.</p>
            {Banner.Of(studies)}
            <nav aria-label="Sections"><ul>
            <li><a href="#{CoverageSection.Anchor}">What is here</a></li>
            {Html.Lines(studies.Select(study => Html.Of($"<li><a href=\"#{study.Id}\">{study.Published.Paper.Short}</a></li>")))}
            <li><a href="#data">The data</a></li>
            <li><a href="#{PipelineSection.Anchor}">How this page was made</a></li>
            </ul></nav>
            </header>
            <main>
            {CoverageSection.Of(coverage)}
            {Html.Lines(studies.Select(study => StudySection.Of(study, drawings[study])))}
            {DataSection.Of(studies)}
            {making}
            </main>
            <footer><p>Written by Reprise (MIT licence). No request: the page is this file. Figures become interactive by Vega and Vega-Lite (BSD licence), which are part of it.</p></footer>
            {figures.Elements}
            </body>
            </html>

            """).Text;
    }

    private static Html Titles(IReadOnlyList<Study> studies) =>
        new(string.Join(", ", studies.Select(study => study.Published.Paper).Select(paper =>
            Html.Of($"<cite>{paper.Title}</cite> ({paper.By}, {new Html(paper.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))})").Text)));

    // The policy makes the browser itself refuse whatever would leave the file, and every script and style but those the build wrote.
    // Drawings carry styles of their own, as attributes.
    private static string Policy(string style, InteractiveFigures figures) =>
        $"default-src 'none'; script-src {figures.Sources}; style-src-elem {InteractiveFigures.Hashed(style)}; style-src-attr 'unsafe-inline'; "
        + "img-src data:; base-uri 'none'; form-action 'none'";
}
