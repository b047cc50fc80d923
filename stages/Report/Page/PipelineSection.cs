using Reprise.Report.Pipeline;

namespace Reprise.Report;

/// <summary>How the page was made: the stages behind it with the digests of what they made, and where each study says how its numbers came about.</summary>
internal static class PipelineSection
{
    /// <summary>Where the section is.</summary>
    public const string Anchor = "making";

    /// <summary>So many digits of a digest tell outs apart at a glance.</summary>
    private const int ShortDigest = 12;

    public static Html Of(StageGraph graph, SvgDrawing drawing, IReadOnlyList<Study> studies)
    {
        var diagram = KindsDiagram.Of(graph);

        return Html.Of($"""
            <section id="{Anchor}" aria-labelledby="{Anchor}-title">
            <h2 id="{Anchor}-title">How this page was made</h2>
            <p>{graph.Stages.Count} stages came before this page. Each ran from inputs whose digests its lock in <code>pipeline/locks/</code> records, and the digests of what it made
            are below: a build of the same sources, params and data on the same engine makes the same. How long stages took and which were taken from the cache is not here, since a page that says so would be
            another one each time; <code>-t:Status</code> tells.</p>
            <p>Settings, seeds, engine and what differs from the works: {Making(studies)}.</p>
            <figure class="drawing diagram" id="{Anchor}-{diagram.Id}">
            <figcaption>{diagram.Title}</figcaption>
            <div class="scroll" role="region" aria-label="{diagram.Title}" tabindex="0">
            {new Html(drawing.Inline(Anchor, diagram.Panels[0].Alt))}
            </div>
            <p class="note">{diagram.Caption}</p>
            <p class="files">Files: <a href="{PipelineFiles.Folder}/{KindsDiagram.Key}.svg">SVG</a> <a href="{PipelineFiles.Folder}/{KindsDiagram.Key}.png">PNG</a> <a href="{PipelineFiles.Folder}/{KindsDiagram.Key}.dot">Graphviz</a> <a href="{PipelineFiles.Folder}/stages.csv">CSV, all stages</a> <a href="{PipelineFiles.Folder}/stages.json">JSON, all stages</a></p>
            </figure>
            <details><summary>All {graph.Stages.Count} stages and the digests of what they made</summary>
            {TableBlock.Plain("Stages, what they come after and what they made; whole digests are in the files", ["stage", "comes after", "out", "SHA-256 begins with"], graph.Stages.SelectMany(Rows))}
            </details>
            </section>
            """);
    }

    private static Html Making(IReadOnlyList<Study> studies) => new(string.Join(", ", studies.Select(study =>
        Html.Of($"<a href=\"#{study.Id}-section-making\">{study.Published.Paper.Short}</a>").Text)));

    private static IEnumerable<string[]> Rows(MadeStage stage) => stage.Outs.Select(made => new[]
    {
        stage.Name,
        stage.After.Count == 0 ? CellText.Nothing : string.Join(", ", stage.After),
        made.Key,
        made.Value[(made.Value.IndexOf(':', StringComparison.Ordinal) + 1)..] is { Length: > ShortDigest } digits ? digits[..ShortDigest] : made.Value,
    });
}
