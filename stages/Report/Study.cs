namespace Reprise.Report;

/// <summary>One paper on the page: what it reports, what this build measured, and everything made of the two.</summary>
internal sealed record Study(
    PaperFolder Published,
    StudyRuns Runs,
    TrackSource Source,
    Comparability Comparability,
    PaperTable Claims,
    PaperTable Findings,
    IReadOnlyList<PaperTable> Tables,
    IReadOnlyList<Figure> Figures)
{
    /// <summary>Short name, also its folder below <c>tables</c> and <c>figures</c>.</summary>
    public string Id => Published.Paper.Id;

    /// <summary>Every table that is written to a file.</summary>
    public IEnumerable<PaperTable> AllTables => [.. Tables, Claims, Findings];
}
