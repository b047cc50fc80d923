// Writes the page, the tables, the figures and the metrics from what the other stages measured and what the papers report.
//   deps    papers (papers/<study>/); for deepmusic models and baselines (folders of their stages), tracks (tracks.csv), acquire
//           (acquire.json), prepare (prepare.json), splits (split files); for the other studies experiments, clip_baselines, collections and
//           clip_features (folders of their stages), clip_splits (split files); for all exhibits (folders of the exhibit stages)
//           pipeline (the graph of all stages before the report)
//   params  studies, data, seeds, report; for deepmusic samples, models, training, tensors, splits; for the others experiments,
//           clip_splits, features.clips
//   outs    report (index.html, metrics.json, coverage.json, tables/, figures/, pipeline/)
using Reprise.Data;
using Reprise.Report;
using Reprise.Report.Pipeline;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var studies = StudyKinds.Load(run, ReportSettings.Of(run));

    var report = run.Out("report");
    JsonFile.Write(Path.Combine(report, "metrics.json"), MetricsJson.Ordered(studies, study => study.Id, study => study.Metrics));

    var drawings = new Dictionary<Study, IReadOnlyDictionary<string, SvgDrawing>>();
    foreach (var study in studies)
    {
        TableFiles.Write(study.AllTables, Path.Combine(report, "tables", study.Id));
        var folder = Path.Combine(report, "figures", study.Id);
        drawings.Add(study, FigureFiles.Write(study.Figures, folder).Concat(DiagramFiles.Write(study.Diagrams, folder)).ToDictionary());
    }

    var coverage = studies.Select(StudyCoverage.Of).ToList();
    JsonFile.Write(Path.Combine(report, "coverage.json"), CoverageJson.Of(coverage));

    var graph = StageGraph.Of(run);
    var making = PipelineSection.Of(graph, PipelineFiles.Write(run, graph, report), studies);
    PngFiles.Write(report);
    File.WriteAllText(Path.Combine(report, "index.html"), ReportPage.Of(studies, drawings, coverage, making));

    var papers = studies.Count == 1 ? "1 paper" : $"{studies.Count} papers";
    Console.WriteLine($"report: {studies.Sum(study => study.AllTables.Count())} tables and {studies.Sum(study => study.Figures.Count + study.Diagrams.Count)} figures of {papers}, index.html");
});
