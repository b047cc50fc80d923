using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Report.DeepMusic;

/// <summary>Buchmüller and Gerloff's <em>Music Genre Classification using Artificial Neural Networks</em>: Tables 1 to 4, Figures 5 to 10 and what its notebooks print.</summary>
internal static class DeepMusicStudy
{
    public static Study Of(StageRun run, ReportSettings settings, string papers, IReadOnlyList<TrackSource> sources)
    {
        var published = new PaperFolder<DeepMusicPaper>(papers);
        var runs = StudyRuns.Load(settings, run.Deps("models"), run.Deps("baselines"));
        var source = sources.Single(source => source.Collection == StudyKinds.DeepMusic);
        var comparability = DeepMusicComparability.Of(published.Paper, runs, source);
        var results = new DeepMusicResults(published, runs, comparability);

        return new(
            published,
            [new(source, "DeepMusic", runs.Genres.Count, FewestTest(runs), published.Paper.Dataset.TracksPerGenre) { Covers = ["nb_data_raw_counts"] }],
            comparability,
            ClaimsTable.Of(published.Paper, DeepMusicClaims.Of(results), comparability, $"{results.Sample} sample, {results.Summary}"),
            FindingsTable.Of(published.Paper, DeepMusicChecks.Of(published)),
            [Table1.Of(results), LayersTable.Of(results), Table2.Of(results), Table3.Of(results), Table4.Of(results), CountsTable.Of(results, run.Deps("splits")), SamplesTable.Of(results), VectorsTable.Of(results, Exhibits.Load(run), source.IsDemo)],
            [
                Figure6a.Of(results), Figure6b.Of(results),
                Figure7a.Of(results), FigureC1m1.Of(results), Figure7b.Of(results),
                Figure8.Of(results),
                Figure9a.Of(results), Figure9b.Of(results),
                Figure10a.Of(results), Figure10b.Of(results),
            ])
        {
            Facts = Facts(runs, source, JsonFile.Read<PrepareFacts>(run.Dep("prepare"))),
            ParamDifferences = ParamDifferences.Of(published.Paper, settings),
            Metrics = DeepMusicMetrics.Of(runs, comparability),
            Diagrams = Figure5.Of(results) is { } figure5 ? [figure5] : [],
        };
    }

    private static IReadOnlyList<(string Name, string Value)> Facts(StudyRuns runs, TrackSource source, PrepareFacts prepare) =>
    [
        ("Data source", source.SourceInWords),
        ("Tracks", $"{source.Tracks.Count:#,0}, {source.Durations()}"),
        ("Segments", $"{runs.Settings.Segments} of each track reach the networks; the tracks have {prepare.SegmentsMin} to {prepare.SegmentsMax}"),
        ("Samples", string.Join(", ", runs.Settings.Samples)),
        ("Seeds", string.Join(", ", runs.Settings.Seeds)),
        ("Engine", EngineWords.Of(runs.Engine)),
    ];

    private static int FewestTest(StudyRuns runs) =>
        runs.Settings.Samples.Min(sample => runs.Of(runs.Settings.Models.Keys.First(), sample).Min(run => run.Metrics.Counts.Test));
}
