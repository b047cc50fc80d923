namespace Reprise.Report;

/// <summary>One paper on the page: claims, tables, figures, findings, how it was made, how to cite.</summary>
internal static class StudySection
{
    public static Html Of(Study study, IReadOnlyDictionary<string, SvgDrawing> drawings)
    {
        var (id, paper) = (study.Id, study.Published.Paper);

        return Html.Of($"""
            <section id="{id}" aria-labelledby="{id}-title">
            <h2 id="{id}-title">{paper.Short}</h2>
            <p>{paper.By}: <cite>{paper.Title}</cite>, {paper.Where}, {new Html($"{paper.Year}")}.{(paper.Doi is null ? "" : $" doi:{paper.Doi}")}</p>
            {Html.Lines(study.Remarks.Select(remark => Html.Of($"<p>{remark}</p>")))}
            <nav aria-label="{paper.Short}"><ul>
            <li><a href="#{id}-section-claims">Claims</a></li>
            <li><a href="#{id}-section-tables">Tables</a></li>
            <li><a href="#{id}-section-figures">Figures</a></li>
            <li><a href="#{id}-section-findings">Findings</a></li>
            <li><a href="#{id}-section-making">How this was made</a></li>
            <li><a href="#{id}-section-cite">Citation and licences</a></li>
            </ul></nav>
            <h3 id="{id}-section-claims">Claims</h3>
            {TableBlock.Of(study, study.Claims)}
            <h3 id="{id}-section-tables">Tables</h3>
            {Html.Lines(study.Tables.Select(table => TableBlock.Of(study, table)))}
            <h3 id="{id}-section-figures">Figures</h3>
            {Html.Lines(study.Diagrams.Select(diagram => DiagramBlock.Of(study, diagram, drawings)))}
            {Html.Lines(study.Figures.Select(figure => FigureBlock.Of(study, figure, drawings)))}
            <h3 id="{id}-section-findings">Findings</h3>
            <p>The paper's text, held against the tables, logs and matrices that were published with it. None of this depends on our runs.</p>
            {TableBlock.Of(study, study.Findings)}
            {MakingBlock.Of(study)}
            <h3 id="{id}-section-cite">Citation and licences</h3>
            <pre class="bibtex" tabindex="0">{study.Published.Citation}</pre>
            <p>{paper.Licence}</p>
            </section>
            """);
    }
}
