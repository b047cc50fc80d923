namespace Reprise.Report;

/// <summary>What of each paper is on the page: counts, and folded away every table and figure of the inventories with a link to where it is.</summary>
internal static class CoverageSection
{
    /// <summary>Where the section is.</summary>
    public const string Anchor = "coverage";

    public static Html Of(IReadOnlyList<StudyCoverage> studies) => Html.Of($"""
        <section id="{Anchor}" aria-labelledby="{Anchor}-title">
        <h2 id="{Anchor}-title">What of the papers is here</h2>
        <p>Each paper's folder lists its tables, figures, logs and diagrams. <em>Regenerated</em> ones come from stages of this build, with
        the published ones beside them where they exist; <em>redrawn</em> ones from published numbers alone; a <em>diagram</em> is drawn from the layers of a
        network that was built; an <em>open</em> one could be here and is not. The list as a file: <a href="coverage.json">coverage.json</a>.</p>
        {TableBlock.Plain("Tables, figures, logs and diagrams of the papers", ["paper", "all", .. CoverageWords.All.Select(CoverageWords.Title), "of the paper's own"], studies.Select(Counts))}
        {Html.Lines(studies.Select(Rows))}
        </section>
        """);

    /// <summary>Where a row is.</summary>
    public static string AnchorOf(StudyCoverage study, CoveredRow row) => $"{Anchor}-{study.Study.Id}-{row.Row.Id}";

    private static IReadOnlyList<string> Counts(StudyCoverage study) =>
    [
        study.Study.Published.Paper.Short,
        $"{study.Rows.Count}",
        .. CoverageWords.All.Select(status => $"{study.Count(status)}"),
        $"{study.OwnShown} of {study.Own} are here",
    ];

    private static Html Rows(StudyCoverage study)
    {
        var title = $"Every table and figure of {study.Study.Published.Paper.Short}";

        return Html.Of($"""
            <details id="{Anchor}-{study.Study.Id}"><summary>{title}</summary>
            <figure class="table">
            <div class="scroll" role="region" aria-label="{title}" tabindex="0"><table>
            <thead><tr><th scope="col">in the paper</th><th scope="col">shows</th><th scope="col">status</th><th scope="col">where, or why not</th></tr></thead>
            <tbody>
            {Html.Lines(study.Rows.Select(row => Row(study, row)))}
            </tbody>
            </table></div>
            </figure>
            </details>
            """);
    }

    private static Html Row(StudyCoverage study, CoveredRow row) => Html.Of(
        $"<tr id=\"{AnchorOf(study, row)}\"><th scope=\"row\">{row.Row.Number}</th><td class=\"prose\">{row.Row.Shows}{(row.Row.IsThirdParty ? " (not the work's own)" : "")}</td><td>{CoverageWords.Title(row.Status)}</td><td class=\"prose\">{Where(row)}</td></tr>");

    private static Html Where(CoveredRow row) => row.Status switch
    {
        CoverageStatus.NotReproducible => Html.Of($"{row.Row.Why}"),
        CoverageStatus.Open => Html.Of($"{CellText.Nothing}"),
        _ => new(string.Join(", ", row.Shown.Select(item => Html.Of($"<a href=\"#{item.Anchor}\">{item.ShortTitle}</a>").Text))),
    };
}
