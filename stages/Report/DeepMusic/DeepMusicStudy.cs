namespace Reprise.Report.DeepMusic;

/// <summary>Buchmüller and Gerloff's <em>Music Genre Classification using Artificial Neural Networks</em>: Tables 1 to 4 and Figures 6 to 10.</summary>
internal static class DeepMusicStudy
{
    public static Study Of(PaperFolder published, StudyRuns runs, TrackSource source)
    {
        var comparability = DeepMusicComparability.Of(published.Paper, runs, source);
        var results = new DeepMusicResults(published, runs, comparability);

        return new(
            published,
            runs,
            source,
            comparability,
            ClaimsTable.Of(published.Paper, DeepMusicClaims.Of(results), comparability, $"{results.Sample} sample, {results.Summary}"),
            FindingsTable.Of(published.Paper, DeepMusicChecks.Of(published)),
            [Table1.Of(results), Table2.Of(results), Table3.Of(results), Table4.Of(results), SamplesTable.Of(results)],
            [
                Figure6a.Of(results), Figure6b.Of(results),
                Figure7a.Of(results), Figure7b.Of(results),
                Figure8.Of(results),
                Figure9a.Of(results), Figure9b.Of(results),
                Figure10a.Of(results), Figure10b.Of(results),
            ]);
    }
}
