using Reprise.Data.Evaluation;
using Reprise.Stages;

namespace Reprise.Report.Clips;

/// <summary>A paper on networks of clips: results, curves, matrices, claims and findings, all from its folder and the outs of the experiments.</summary>
internal static class ClipStudy
{
    /// <summary>The study of a paper whose statements are tested by the given checks, with figures and tables that only it has.</summary>
    public static Func<StageRun, ReportSettings, string, IReadOnlyList<TrackSource>, Study> With(
        Func<PaperFolder<ClipPaper>, IReadOnlyDictionary<string, Func<(string Evidence, string Outcome)>>> checks,
        Func<StageRun, ClipResults, IReadOnlyList<Figure>>? figures = null,
        Func<ClipResults, IReadOnlyList<PaperTable>>? tables = null) =>
        (run, settings, papers, sources) =>
            Of(run, settings, ClipPaperCheck.Open(papers, settings), sources, checks, figures ?? ((_, _) => []), tables ?? (_ => []));

    private static Study Of(
        StageRun run,
        ReportSettings settings,
        PaperFolder<ClipPaper> published,
        IReadOnlyList<TrackSource> sources,
        Func<PaperFolder<ClipPaper>, IReadOnlyDictionary<string, Func<(string Evidence, string Outcome)>>> checks,
        Func<StageRun, ClipResults, IReadOnlyList<Figure>> figures,
        Func<ClipResults, IReadOnlyList<PaperTable>> tables)
    {
        var results = ClipResults.Of(published, ExperimentRuns.Load(run, settings, published.Paper.Id), sources);
        var paper = published.Paper;

        return new(
            published,
            [.. paper.Collections.Keys.SelectMany(collection => sources.Where(source => source.Collection == collection)).Select(source => Tracks(results, source))],
            results.Comparability,
            ClaimsTable.Of(paper, ClipClaims.Of(results), results.Comparability, settings.Summary),
            FindingsTable.Of(paper, checks(published)),
            [.. Tables(results).Concat(tables(results)).Select(table => Covering(paper, table))],
            [.. ClipFigures.Of(results), .. figures(run, results)])
        {
            Facts = Facts(results),
            ParamDifferences = ParamDifferences.Of(paper, settings),
            Metrics = ClipMetrics.Of(results),
            Remarks = paper.Remarks,
            Diagrams = ClipDiagrams.Of(results),
        };
    }

    private static IReadOnlyList<PaperTable> Tables(ClipResults results) =>
        [
            ResultsTable.Of(results),
            TrainingTable.Of(results),
            .. results.Numbers.Any(number => number.Experiment.Length == 0) ? [QuotedTable.Of(results)] : Array.Empty<PaperTable>(),
            LayersTable.Of(results),
        ];

    private static PaperTable Covering(ClipPaper paper, PaperTable table) => table with { Covers = paper.TableRows.GetValueOrDefault(table.Id, []) };

    private static StudyTracks Tracks(ClipResults results, TrackSource source)
    {
        var published = results.Paper.Collections[source.Collection];
        var tests = results.Experiments.SelectMany(experiment => experiment.Runs).Where(run => run.Metrics.Collection == source.Collection).Select(run => run.Metrics.Counts.Test);

        return new(source, published.Title, source.Acquire.Genres.Count, tests.DefaultIfEmpty(0).Min(), published.TracksPerGenre)
        {
            Covers = published.Covers,
        };
    }

    private static IReadOnlyList<(string Name, string Value)> Facts(ClipResults results)
    {
        var trained = results.Experiments.Where(experiment => experiment.Runs.Count > 0).ToList();

        return
        [
            .. trained.Select(experiment => experiment.Collection).Distinct().Select(collection => results.Sources.Single(source => source.Collection == collection))
                .Select(source => ($"Data source of {source.Collection}", $"{source.SourceInWords}, {source.Tracks.Count:#,0} tracks, {source.Durations()}")),
            .. trained.Select(experiment => ($"Clips of {experiment.Name}", Counts(experiment.Runs[0].Metrics))),
            ("Seeds", string.Join(", ", results.Settings.Seeds)),
            .. trained.Select(experiment => EngineWords.Of(experiment.Runs[0].Metrics.Engine)).Distinct().Select(engine => ("Engine", engine)),
        ];
    }

    private static string Counts(ExperimentMetrics run) =>
        $"{run.Counts.Train:#,0} train, {run.Counts.Validation:#,0} validation, {run.Counts.Test:#,0} test; features {run.Features}, split {run.Split}";
}
